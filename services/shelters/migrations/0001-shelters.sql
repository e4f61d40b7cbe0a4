-- Shelters (6.11) with their openings and the ledger of people going in and out (4.4(3)), and settlements.

create table shelters.shelter (
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
  level text not null,
  duration text not null,
  indoor boolean not null,
  point geography(Point, 4326) not null,
  given_position jsonb not null,
  township text,
  area_square_metres double precision check (area_square_metres > 0),
  area_per_person double precision check (area_per_person > 0),
  capacity integer not null check (capacity > 0),
  occupancy integer not null check (occupancy >= 0),
  service_radius_metres integer check (service_radius_metres > 0),
  state text not null check (state in ('READY', 'OPEN', 'CLOSED', 'UNFIT')),
  manager text,
  manager_phone text,
  facilities text[] not null,
  accessible boolean not null,
  confirmed_at timestamptz not null,
  confirmed_by text not null,
  unique (county, code),
  constraint people_only_while_open check (state = 'OPEN' or occupancy = 0)
);
create index shelter_point on shelters.shelter using gist (point);

create table shelters.shelter_opening (
  id uuid primary key,
  county text not null,
  version integer not null,
  demo boolean not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  retired_at timestamptz,
  shelter_id uuid not null references shelters.shelter,
  incident_id uuid,
  opened_at timestamptz not null,
  opened_by text not null,
  reason text not null,
  closed_at timestamptz,
  closed_by text,
  close_reason text
);
create unique index shelter_opening_one_at_a_time on shelters.shelter_opening (shelter_id) where closed_at is null;

create table shelters.occupancy_movement (
  id uuid primary key,
  seq bigint generated always as identity,
  county text not null,
  version integer not null,
  demo boolean not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  retired_at timestamptz,
  shelter_id uuid not null references shelters.shelter,
  change integer not null check (change <> 0),
  occupancy_after integer not null check (occupancy_after >= 0),
  over_capacity_reason text check (over_capacity_reason ~ '\S'),
  reason text,
  at timestamptz not null,
  actor_name text not null
);
create index occupancy_movement_newest on shelters.occupancy_movement (shelter_id, seq desc);

-- The ledger is append-only, as the journal is.
create trigger occupancy_movement_is_append_only before update or delete on shelters.occupancy_movement
  for each row execute function shelters.refuse_change();
create trigger occupancy_movement_is_not_truncated before truncate on shelters.occupancy_movement
  for each statement execute function shelters.refuse_change();

-- A shelter's occupancy is the sum of its movements: each movement adds itself, and nothing else may.
create function shelters.add_movement() returns trigger language plpgsql as $$
declare
  place shelters.shelter;
begin
  update shelters.shelter set occupancy = occupancy + new.change where id = new.shelter_id returning * into place;
  if new.change > 0 and place.occupancy > place.capacity and new.over_capacity_reason is null then
    raise exception 'the shelter % would be above its capacity without a reason', place.code
      using errcode = 'check_violation', constraint = 'over_capacity_needs_a_reason';
  end if;
  if place.occupancy <> new.occupancy_after then
    raise exception 'the movement says % people afterwards, the ledger %', new.occupancy_after, place.occupancy
      using errcode = 'check_violation', constraint = 'occupancy_is_the_sum';
  end if;
  return new;
end $$;
create trigger occupancy_movement_adds_itself before insert on shelters.occupancy_movement
  for each row execute function shelters.add_movement();

create function shelters.refuse_occupancy() returns trigger language plpgsql as $$
begin
  raise exception 'the occupancy of a shelter is changed by movements only'
    using errcode = 'check_violation', constraint = 'occupancy_is_the_sum';
end $$;
create trigger shelter_begins_empty before insert on shelters.shelter
  for each row when (new.occupancy <> 0) execute function shelters.refuse_occupancy();
create trigger shelter_occupancy_is_the_sum before update on shelters.shelter
  for each row when (new.occupancy <> old.occupancy and pg_trigger_depth() = 0)
  execute function shelters.refuse_occupancy();

create table shelters.settlement (
  id uuid primary key,
  county text not null,
  version integer not null,
  demo boolean not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  retired_at timestamptz,
  code text not null,
  name text not null,
  township text not null,
  people integer not null check (people >= 0),
  point geography(Point, 4326) not null,
  given_position jsonb not null,
  accuracy_metres double precision not null check (accuracy_metres > 0),
  source text not null,
  unique (county, code)
);
create index settlement_point on shelters.settlement using gist (point);

create table shelters.settlement_import (
  id uuid primary key,
  county text not null,
  version integer not null,
  demo boolean not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  retired_at timestamptz,
  source text not null,
  datum text not null,
  accuracy_metres double precision not null,
  created integer not null,
  updated integer not null,
  actor_name text not null
);
