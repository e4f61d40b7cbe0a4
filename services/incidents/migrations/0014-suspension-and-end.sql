-- The rescue is suspended and resumed, the response is ended on confirmed conditions (4.8), recovery, archive and
-- reopening (5.1-5.5). A closed incident takes no more records: whoever forgets to ask is refused here.

create table incidents.suspension (
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
  danger text not null,
  reason text not null,
  authority text not null,
  approved_by text,
  withdrawn boolean not null,
  reported_to text,
  reported_at timestamptz,
  resumed_at timestamptz,
  resumed_by text,
  resume_authority text,
  resume_approved_by text,
  measures text
);
create unique index one_open_suspension on incidents.suspension (county, incident_id) where resumed_at is null;
create index suspension_incident on incidents.suspension (incident_id, at);

create table incidents.end_condition (
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
  condition text not null,
  confirmed_by text not null,
  evidence text not null,
  withdrawn_at timestamptz,
  withdrawn_reason text
);
create unique index one_standing_confirmation on incidents.end_condition (county, incident_id, condition) where withdrawn_at is null;
create index end_condition_incident on incidents.end_condition (incident_id, at);

create table incidents.termination (
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
  authority text not null,
  approved_by_seat_id uuid not null references incidents.seat,
  approved_by text not null,
  conditions jsonb not null,
  statement text
);
create unique index one_termination on incidents.termination (county, incident_id);
create index termination_incident on incidents.termination (incident_id);

create table incidents.recovery (
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
  unit_id uuid references incidents.unit,
  plan text not null
);
create index recovery_incident on incidents.recovery (incident_id, at);

create table incidents.reopening (
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
  from_state text not null,
  reason text not null
);
create index reopening_incident on incidents.reopening (incident_id, at);

-- The row by which an incident is closed comes when it is closed already; it bears the state as its operation.
create function incidents.refuse_closed() returns trigger language plpgsql as $$
declare
  closed text;
begin
  select state into closed from incidents.incident
    where id = new.incident_id and state in ('ARCHIVED', 'FALSE_ALARM', 'MERGED');
  if closed is not null and not (new.entity = 'Incident' and new.operation = closed) then
    raise exception 'the incident % is %: it takes no % of %', new.incident_id, closed, new.operation, new.entity
      using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger closed_incident_takes_nothing before insert on incidents.journal
  for each row when (new.incident_id is not null) execute function incidents.refuse_closed();
