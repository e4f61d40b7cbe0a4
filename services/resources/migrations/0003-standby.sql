-- Who stands by for a warning (3.3.3(3)), and what is known of the warning itself from the change feed.

create table resources.known_warning (
  id uuid primary key,
  county text not null,
  state text not null,
  ends_at timestamptz,
  version integer not null
);

create table resources.standby_order (
  id uuid primary key,
  county text not null,
  version integer not null,
  demo boolean not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  retired_at timestamptz,
  warning_id uuid not null,
  team_id uuid not null references resources.team,
  state text not null check (state in ('ORDERED', 'CONFIRMED', 'STOOD_DOWN')),
  ordered_at timestamptz not null,
  confirmed_at timestamptz,
  confirmed_by text,
  stood_down_at timestamptz,
  stand_down_reason text,
  constraint one_standby_order_of_a_team_for_a_warning unique (warning_id, team_id)
);
create index standby_order_team on resources.standby_order (team_id) where state <> 'STOOD_DOWN';
create index standby_order_newest on resources.standby_order (county, ordered_at desc, id desc);
