-- The summary evaluation (5.4) and what was handed over as the archive (5.5).

create table incidents.evaluation (
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
  text text not null,
  lessons text,
  suggestions text,
  submitted_at timestamptz,
  submitted_by text
);
create unique index one_evaluation on incidents.evaluation (county, incident_id);
create index evaluation_incident on incidents.evaluation (incident_id);

create table incidents.archive (
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
  package_sha256 text not null check (package_sha256 ~ '^[0-9a-f]{64}$'),
  package_bytes double precision not null check (package_bytes > 0),
  unit_id uuid not null references incidents.unit,
  received_by text not null,
  note text
);
create index archive_incident on incidents.archive (incident_id, at);

-- What a closed incident refuses is refused in the plan's name, in both languages (services/shared/src/database-rule.ts).
create or replace function incidents.refuse_closed() returns trigger language plpgsql as $$
declare
  closed text;
begin
  select state into closed from incidents.incident
    where id = new.incident_id and state in ('ARCHIVED', 'FALSE_ALARM', 'MERGED');
  if closed is not null and not (new.entity = 'Incident' and new.operation = closed) then
    raise exception 'the incident % is %: it takes no % of %', new.incident_id, closed, new.operation, new.entity
      using errcode = 'PL001', detail = jsonb_build_object(
        'clause', '5.5',
        'zh', '事故处于“' || case closed when 'ARCHIVED' then '已归档' when 'MERGED' then '已并入' else '误报' end || '”状态，不能再修改',
        'en', 'an incident that is ' || closed || ' cannot be changed')::text;
  end if;
  return new;
end $$;
