-- 专家咨询 (2.3, 4.6(4)): an expert is asked about an incident, answers, and the question is closed.

-- The incidents as the change feed tells of them.
create table experts.known_incident (
  id uuid primary key,
  county text not null,
  code text not null,
  title text not null,
  state text not null,
  version integer not null
);

create table experts.consultation (
  id uuid primary key,
  county text not null,
  version integer not null,
  demo boolean not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  retired_at timestamptz,
  code text not null,
  incident_id uuid not null,
  expert_id uuid not null references experts.expert,
  question text not null,
  state text not null check (state in ('REQUESTED', 'ACCEPTED', 'DECLINED', 'ADVISED', 'CLOSED', 'CANCELLED')),
  requested_at timestamptz not null,
  requested_by text not null,
  advice text,
  advised_at timestamptz,
  steps_taken jsonb not null,
  unique (county, code),
  constraint advice_has_its_time check ((advice is null) = (advised_at is null)),
  constraint advised_means_advice check (state not in ('ADVISED', 'CLOSED') or advice is not null)
);
create index consultation_incident on experts.consultation (incident_id, requested_at, id);
create index consultation_expert on experts.consultation (expert_id, requested_at, id);
create index consultation_order on experts.consultation (county, requested_at, id);
-- One question at a time to one expert about one incident.
create unique index one_open_consultation on experts.consultation (county, incident_id, expert_id)
  where state in ('REQUESTED', 'ACCEPTED');
