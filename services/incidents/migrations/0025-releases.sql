-- 信息发布 (4.7): never without the approval of the authority for the severity; what was published never changes.

create table incidents.information_release (
  id uuid primary key,
  county text not null,
  version integer not null,
  demo boolean not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  retired_at timestamptz,
  code text not null,
  incident_id uuid not null references incidents.incident,
  corrects_id uuid references incidents.information_release,
  state text not null check (state in ('DRAFT', 'APPROVED', 'REJECTED', 'PUBLISHED', 'WITHDRAWN')),
  title text not null,
  text text not null,
  sensitive boolean not null,
  drafted_by text not null,
  approver_unit_id uuid references incidents.unit,
  approver_person text,
  approval_document text,
  approved_at timestamptz,
  approved_severity text,
  approval_recorded_by text,
  rejection text,
  published_at timestamptz,
  published_by text,
  channels text[] not null,
  text_hash text,
  unique (county, code),
  constraint never_without_approval check (
    state not in ('APPROVED', 'PUBLISHED') or (approver_unit_id is not null and approved_at is not null)),
  constraint published_with_all check (
    (state = 'PUBLISHED') = (published_at is not null)
    and (state <> 'PUBLISHED' or (text_hash is not null and published_by is not null and cardinality(channels) > 0)))
);
create index information_release_incident on incidents.information_release (incident_id, created_at, id);

create trigger information_release_is_final before update on incidents.information_release
  for each row when (old.state in ('PUBLISHED', 'WITHDRAWN')) execute function incidents.refuse_change();
create trigger information_release_is_kept before delete on incidents.information_release
  for each row execute function incidents.refuse_change();
