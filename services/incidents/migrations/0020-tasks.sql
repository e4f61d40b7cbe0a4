-- Checklists of the plan (4.3-4.6, 5.1-5.5) with their tasks, and own tasks beside them.

create table incidents.checklist (
  id uuid primary key,
  county text not null,
  version integer not null,
  demo boolean not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  retired_at timestamptz,
  incident_id uuid not null references incidents.incident,
  list text not null,
  clause text not null,
  name text not null,
  name_en text not null,
  unique (incident_id, list)
);

create table incidents.task (
  id uuid primary key,
  county text not null,
  version integer not null,
  demo boolean not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  retired_at timestamptz,
  incident_id uuid not null references incidents.incident,
  checklist_id uuid references incidents.checklist,
  ordinal integer not null,
  clause text,
  title text not null,
  title_en text,
  phase text not null check (phase in ('RESPONSE', 'RECOVERY')),
  obligatory boolean not null,
  owner_role text,
  owner_unit_id uuid references incidents.unit,
  owner_name text,
  due_at timestamptz,
  due_basis text check (due_basis in ('PROFILE', 'PERSON')),
  state text not null check (state in ('TODO', 'IN_PROGRESS', 'DONE', 'NOT_NEEDED')),
  done_at timestamptz,
  steps_taken jsonb not null,
  -- From when on it is late: while it is open and its incident in the task's phase. Follows from the rest.
  late_at timestamptz
);
create index task_incident on incidents.task (incident_id, ordinal, id);
create index task_checklist on incidents.task (checklist_id);
create index task_late on incidents.task (late_at, id) where late_at is not null;
