-- What can help (6.1, 6.2) and how it is sent (4.6): teams, machines, sites, depots with their stock, dispatches.

create table resources.team (
  id uuid primary key,
  county text not null,
  version integer not null,
  demo boolean not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  retired_at timestamptz,
  code text not null,
  name text not null,
  name_en text not null,
  kind text not null,
  unit_id uuid,
  skills text[] not null,
  strength integer not null check (strength >= 0),
  duty_phone text,
  leader text,
  base_point geography(Point, 4326) not null,
  point geography(Point, 4326) not null,
  position_at timestamptz not null,
  status text not null,
  filing_record jsonb,
  equipment_carried text[] not null,
  confirmed_at timestamptz not null,
  confirmed_by text not null,
  constraint team_code unique (county, code)
);
create index team_point on resources.team using gist (point);

create table resources.preposition_site (
  id uuid primary key,
  county text not null,
  version integer not null,
  demo boolean not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  retired_at timestamptz,
  code text not null,
  name text not null,
  name_en text not null,
  kind text not null,
  terrain text not null,
  point geography(Point, 4326) not null,
  township text,
  demand_weight double precision not null check (demand_weight >= 0),
  target_minutes integer not null check (target_minutes > 0),
  keeper_id uuid,
  note text,
  constraint preposition_site_code unique (county, code)
);

create table resources.depot (
  id uuid primary key,
  county text not null,
  version integer not null,
  demo boolean not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  retired_at timestamptz,
  code text not null,
  name text not null,
  name_en text not null,
  unit_id uuid,
  point geography(Point, 4326) not null,
  township text,
  keeper text,
  keeper_phone text,
  constraint depot_code unique (county, code)
);

create table resources.equipment (
  id uuid primary key,
  county text not null,
  version integer not null,
  demo boolean not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  retired_at timestamptz,
  code text not null,
  name text not null,
  kind text not null,
  model text,
  capacity_value double precision check (capacity_value > 0),
  capacity_unit text,
  owner_id uuid,
  operator text,
  operator_phone text,
  plate text,
  site_id uuid references resources.preposition_site,
  depot_id uuid references resources.depot,
  base_point geography(Point, 4326) not null,
  point geography(Point, 4326) not null,
  position_at timestamptz not null,
  condition text not null,
  status text not null,
  last_inspected_on date,
  next_inspection_on date,
  confirmed_at timestamptz not null,
  confirmed_by text not null,
  constraint equipment_code unique (county, code),
  constraint equipment_stands_in_one_place check (num_nonnulls(site_id, depot_id) <= 1)
);
create index equipment_point on resources.equipment using gist (point);
create index equipment_site on resources.equipment (site_id) where site_id is not null;
create index equipment_depot on resources.equipment (depot_id) where depot_id is not null;

create table resources.stock_item (
  id uuid primary key,
  county text not null,
  version integer not null,
  demo boolean not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  retired_at timestamptz,
  code text not null,
  depot_id uuid not null references resources.depot,
  item text not null,
  item_en text not null,
  category text not null,
  unit text not null,
  unit_en text not null,
  balance integer not null,
  minimum integer not null check (minimum >= 0),
  lot text,
  expires_on date,
  constraint stock_item_code unique (county, code),
  constraint stock_never_below_zero check (balance >= 0)
);
create index stock_item_depot on resources.stock_item (depot_id);

-- The ledger. `quantity` is signed, so that a balance is the sum of its movements; `seq` is their order.
create table resources.stock_movement (
  id uuid primary key,
  county text not null,
  version integer not null,
  demo boolean not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  retired_at timestamptz,
  seq bigint generated always as identity,
  stock_item_id uuid not null references resources.stock_item,
  kind text not null,
  quantity integer not null,
  balance_after integer not null,
  reason text,
  at timestamptz not null,
  actor_name text not null,
  incident_id uuid,
  constraint stock_movement_sign check (
    case kind
      when 'RECEIPT' then quantity > 0
      when 'TRANSFER_IN' then quantity > 0
      when 'ISSUE' then quantity < 0
      when 'WRITE_OFF' then quantity < 0
      when 'TRANSFER_OUT' then quantity < 0
      else kind = 'COUNT'
    end
  )
);
create index stock_movement_item on resources.stock_movement (stock_item_id, seq desc);

create trigger stock_movement_is_append_only before update or delete on resources.stock_movement
  for each row execute function resources.refuse_change();
create trigger stock_movement_is_not_truncated before truncate on resources.stock_movement
  for each statement execute function resources.refuse_change();

-- The movement itself moves the balance, under the row's lock: two issues at once are one after the other.
create function resources.move_balance() returns trigger language plpgsql as $$
begin
  update resources.stock_item
    set balance = balance + new.quantity, version = version + 1, updated_at = new.created_at
    where id = new.stock_item_id
    returning balance into new.balance_after;
  return new;
end $$;
create trigger stock_movement_moves_balance before insert on resources.stock_movement
  for each row execute function resources.move_balance();

-- Nothing but a movement may: within its trigger this one runs at depth 2, for anybody else at depth 1.
create function resources.guard_balance() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' and new.balance <> 0 then
    raise exception 'a stock item begins at zero and is filled by a movement' using errcode = 'check_violation';
  end if;
  if tg_op = 'UPDATE' and new.balance <> old.balance and pg_trigger_depth() < 2 then
    raise exception 'a balance is changed by a movement only' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger stock_item_balance_is_guarded before insert or update on resources.stock_item
  for each row execute function resources.guard_balance();

create table resources.dispatch (
  id uuid primary key,
  county text not null,
  version integer not null,
  demo boolean not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  retired_at timestamptz,
  code text not null,
  incident_id uuid not null,
  team_id uuid references resources.team,
  equipment_id uuid references resources.equipment,
  state text not null check (state in (
    'REQUESTED', 'APPROVED', 'ACCEPTED', 'EN_ROUTE', 'ON_SCENE', 'RELEASED', 'RETURNED', 'DECLINED', 'CANCELLED'
  )),
  task text,
  destination_point geography(Point, 4326) not null,
  given_destination jsonb not null,
  estimate jsonb not null,
  requested_by text not null,
  requested_at timestamptz not null,
  steps_taken jsonb not null,
  constraint dispatch_code unique (county, code),
  constraint dispatch_of_one_resource check (num_nonnulls(team_id, equipment_id) = 1)
);
create index dispatch_incident on resources.dispatch (incident_id, requested_at desc);
create index dispatch_newest on resources.dispatch (county, requested_at desc, id desc);
create unique index one_active_dispatch_of_a_team on resources.dispatch (team_id)
  where team_id is not null and state not in ('RETURNED', 'DECLINED', 'CANCELLED');
create unique index one_active_dispatch_of_a_machine on resources.dispatch (equipment_id)
  where equipment_id is not null and state not in ('RETURNED', 'DECLINED', 'CANCELLED');

-- What one call of reportPositions brought; the journal has one row for it.
create table resources.position_batch (
  id uuid primary key,
  county text not null,
  version integer not null,
  demo boolean not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  retired_at timestamptz,
  accepted integer not null check (accepted >= 0),
  reports jsonb not null
);
create trigger position_batch_is_append_only before update or delete on resources.position_batch
  for each row execute function resources.refuse_change();

-- Read models of the incidents service's records, kept from the change feed; they can be rebuilt from its start.
create table resources.known_incident (
  id uuid primary key,
  county text not null,
  code text not null,
  title text not null,
  state text not null,
  version integer not null
);
create table resources.known_unit (
  id uuid primary key,
  county text not null,
  name text not null,
  version integer not null
);
