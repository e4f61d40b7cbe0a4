-- 附件: photos and documents of an incident. The bytes lie in the gateway's store, under the attachment's id.

create table incidents.attachment (
  id uuid primary key,
  county text not null,
  version integer not null,
  demo boolean not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  retired_at timestamptz,
  incident_id uuid not null references incidents.incident,
  task_id uuid references incidents.task,
  name text not null,
  caption text,
  bytes integer not null check (bytes > 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  state text not null check (state in ('AWAITED', 'STORED')),
  content_type text,
  added_by text not null,
  stored_at timestamptz,
  retired_reason text,
  check ((state = 'STORED') = (stored_at is not null and content_type is not null))
);
create index attachment_incident on incidents.attachment (incident_id, created_at, id);
create index attachment_task on incidents.attachment (task_id) where task_id is not null;

-- What was stored is what was announced, and stays.
create trigger attachment_is_what_it_was before update on incidents.attachment
  for each row when (
    (new.incident_id, new.bytes, new.sha256) is distinct from (old.incident_id, old.bytes, old.sha256)
    or (old.state = 'STORED' and (new.state, new.content_type) is distinct from (old.state, old.content_type))
  ) execute function incidents.refuse_change();
create trigger attachment_is_kept before delete on incidents.attachment
  for each row execute function incidents.refuse_change();
