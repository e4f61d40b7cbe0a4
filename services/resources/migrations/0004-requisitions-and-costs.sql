-- Property of others taken into use by decision (4.4(5)), and what the rescue cost and who bears it (6.9).

create table resources.requisition (
  id uuid primary key,
  county text not null,
  version integer not null,
  demo boolean not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  retired_at timestamptz,
  code text not null,
  incident_id uuid not null,
  kind text not null,
  item text not null,
  quantity integer not null check (quantity > 0),
  unit text not null,
  decision_number text not null,
  authority text not null,
  owner_name text not null,
  owner_phone text,
  period_from timestamptz not null,
  period_until timestamptz check (period_until > period_from),
  state text not null check (state in ('DECIDED', 'DELIVERED', 'RETURNED', 'LOST', 'COMPENSATED', 'CANCELLED')),
  condition_before text,
  condition_after text,
  compensation_yuan numeric(14, 2) check (compensation_yuan > 0),
  decided_at timestamptz not null,
  decided_by text not null,
  steps_taken jsonb not null,
  constraint requisition_code unique (county, code),
  constraint requisition_is_compensated check ((state = 'COMPENSATED') = (compensation_yuan is not null))
);
create index requisition_incident on resources.requisition (incident_id, decided_at);
create index requisition_newest on resources.requisition (county, decided_at desc, id desc);

create table resources.cost_record (
  id uuid primary key,
  county text not null,
  version integer not null,
  demo boolean not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  retired_at timestamptz,
  incident_id uuid not null,
  kind text not null,
  dispatch_id uuid references resources.dispatch,
  stock_movement_id uuid references resources.stock_movement,
  requisition_id uuid references resources.requisition,
  amount_yuan numeric(14, 2) not null check (amount_yuan > 0),
  payer text not null check (payer in ('RESPONSIBLE_UNIT', 'LOCAL_GOVERNMENT')),
  payer_name text not null,
  reason text not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  cancel_reason text,
  constraint cost_of_one_subject check (num_nonnulls(dispatch_id, stock_movement_id, requisition_id) <= 1),
  constraint cancelled_for_a_reason check ((retired_at is null) = (cancel_reason is null))
);
create index cost_record_incident on resources.cost_record (incident_id, recorded_at);
