-- 请求支援 (1.5, 4.6(6)(8)): upward, to neighbours, to the armed forces department.

create table incidents.support_request (
  id uuid primary key,
  county text not null,
  version integer not null,
  demo boolean not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  retired_at timestamptz,
  code text not null,
  incident_id uuid not null references incidents.incident,
  unit_id uuid not null references incidents.unit,
  kind text not null check (kind in ('UPWARD', 'NEIGHBOUR', 'ARMED_FORCES')),
  need text not null,
  reason text not null,
  document text,
  state text not null check (state in ('REQUESTED', 'ACCEPTED', 'ON_THE_WAY', 'DONE', 'REFUSED', 'CANCELLED')),
  requested_at timestamptz not null,
  requested_by text not null,
  expected_at timestamptz,
  steps_taken jsonb not null,
  unique (county, code)
);
create index support_request_incident on incidents.support_request (incident_id, requested_at, id);
