-- The command structure (2.1, 2.2): bodies, seats, who heads which unit, hand-overs (4.5).

alter table incidents.incident add column command_authority text not null default 'COUNTY';

create table incidents.command_post (
  id uuid primary key,
  county text not null,
  version integer not null,
  demo boolean not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  retired_at timestamptz,
  incident_id uuid not null references incidents.incident,
  kind text not null,
  work_group text,
  -- What there may be one of at a time: the kind, with the group or the township.
  slot text not null,
  parent_id uuid references incidents.command_post,
  unit_id uuid references incidents.unit,
  name text not null,
  name_en text not null,
  clause text not null,
  point geography(Point, 4326),
  given_position jsonb,
  established_at timestamptz not null,
  stood_down_at timestamptz
);
create unique index one_standing_command_post on incidents.command_post (county, incident_id, slot) where stood_down_at is null;
create index command_post_incident on incidents.command_post (incident_id, established_at);

create table incidents.seat (
  id uuid primary key,
  county text not null,
  version integer not null,
  demo boolean not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  retired_at timestamptz,
  incident_id uuid not null references incidents.incident,
  post_id uuid not null references incidents.command_post,
  -- The seat's key in the county profile; null for one that was added by hand.
  key text,
  place integer not null,
  role text not null,
  title text not null,
  title_en text not null,
  held_by text,
  held_by_en text,
  office text,
  unit_id uuid references incidents.unit,
  person text,
  phone text,
  since timestamptz not null
);
create index seat_post on incidents.seat (post_id, place);

create table incidents.leader (
  id uuid primary key,
  county text not null,
  version integer not null,
  demo boolean not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  retired_at timestamptz,
  unit_id uuid not null references incidents.unit,
  office text not null,
  person text not null,
  phone text,
  since timestamptz not null,
  unique (county, unit_id, office)
);
create index leader_unit on incidents.leader (unit_id);

create table incidents.handover (
  id uuid primary key,
  county text not null,
  version integer not null,
  demo boolean not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  retired_at timestamptz,
  incident_id uuid not null references incidents.incident,
  at timestamptz not null,
  actor_name text not null,
  kind text not null check (kind in ('SEAT', 'COMMAND')),
  clause text not null,
  seat_id uuid references incidents.seat,
  from_authority text,
  to_authority text,
  from_unit_id uuid references incidents.unit,
  from_person text,
  to_unit_id uuid references incidents.unit,
  to_person text,
  reason text not null
);
create index handover_incident on incidents.handover (incident_id, at);
