-- Where machines are to wait (6.2): what the solver proposes, plans that were kept, and the orders that move machines.

create table resources.preposition_proposal (
  id uuid primary key,
  county text not null,
  version integer not null,
  demo boolean not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  retired_at timestamptz,
  code text not null,
  wanted jsonb not null,
  state text not null check (state in ('RUNNING', 'DONE', 'CANCELLED', 'FAILED')),
  progress jsonb,
  result jsonb,
  requested_by text not null,
  started_at timestamptz not null,
  ended_at timestamptz,
  constraint preposition_proposal_code unique (county, code),
  constraint proposal_done_has_a_result check (state <> 'DONE' or result is not null),
  constraint proposal_ends_when_it_is_over check ((state = 'RUNNING') = (ended_at is null))
);
create index preposition_proposal_newest on resources.preposition_proposal (county, started_at desc, id desc);
create index preposition_proposal_running on resources.preposition_proposal (started_at) where state = 'RUNNING';

create table resources.preposition_plan (
  id uuid primary key,
  county text not null,
  version integer not null,
  demo boolean not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  retired_at timestamptz,
  code text not null,
  name text not null,
  note text,
  season text,
  minutes integer check (minutes > 0),
  state text not null check (state in ('DRAFT', 'ORDERED')),
  placed jsonb not null,
  without jsonb not null,
  proposal_id uuid references resources.preposition_proposal,
  saved_by text not null,
  saved_at timestamptz not null,
  ordered_by text,
  ordered_at timestamptz,
  constraint preposition_plan_code unique (county, code),
  constraint plan_is_ordered_by_someone check ((state = 'ORDERED') = (ordered_at is not null and ordered_by is not null))
);
create index preposition_plan_newest on resources.preposition_plan (county, saved_at desc, id desc);

create table resources.equipment_transfer (
  id uuid primary key,
  county text not null,
  version integer not null,
  demo boolean not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  retired_at timestamptz,
  code text not null,
  plan_id uuid not null references resources.preposition_plan,
  equipment_id uuid not null references resources.equipment,
  from_site_id uuid references resources.preposition_site,
  from_point geography(Point, 4326) not null,
  to_site_id uuid references resources.preposition_site,
  to_point geography(Point, 4326) not null,
  estimate jsonb not null,
  state text not null check (state in ('ORDERED', 'EN_ROUTE', 'ARRIVED', 'CANCELLED')),
  ordered_at timestamptz not null,
  ordered_by text not null,
  steps_taken jsonb not null,
  constraint equipment_transfer_code unique (county, code)
);
create index equipment_transfer_plan on resources.equipment_transfer (plan_id);
create index equipment_transfer_newest on resources.equipment_transfer (county, ordered_at desc, id desc);
create unique index one_open_transfer_of_a_machine on resources.equipment_transfer (equipment_id)
  where state in ('ORDERED', 'EN_ROUTE');
