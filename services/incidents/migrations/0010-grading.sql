-- Grading as a history of its own (1.5): what the rule gives, what a commander raised it to, every update of the
-- figures, also those that come too late to grade anew; and which of the conditions of 1.3 brought the plan into force.

alter table incidents.incident
  add column rule_severity text,
  add column raised_severity text,
  add column plan_conditions text[] not null default '{WITHIN_COUNTY}' check (cardinality(plan_conditions) > 0);
update incidents.incident set rule_severity = severity;
alter table incidents.incident alter column rule_severity set not null;

alter table incidents.severity_grading add column basis text not null default 'RULE' check (basis in ('RULE', 'COMMANDER'));
alter table incidents.severity_grading alter column basis drop default;

create table incidents.casualty_update (
  id uuid primary key,
  county text not null,
  version integer not null,
  demo boolean not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  retired_at timestamptz,
  incident_id uuid not null references incidents.incident,
  deaths integer not null check (deaths >= 0),
  missing integer not null check (missing >= 0),
  trapped integer not null check (trapped >= 0),
  seriously_injured integer not null check (seriously_injured >= 0),
  minor_injured integer not null check (minor_injured >= 0),
  direct_loss_yuan double precision not null check (direct_loss_yuan >= 0),
  at timestamptz not null,
  graded boolean not null,
  reason text not null,
  actor_name text not null
);
create index casualty_update_incident on incidents.casualty_update (incident_id, at);
