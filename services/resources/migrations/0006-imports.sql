-- A register's table as it was sent, what it did to each record, so that it can be undone as one.

create table resources.resource_import (
  id uuid primary key,
  county text not null,
  version integer not null,
  demo boolean not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  retired_at timestamptz,
  unit_id uuid,
  kind text not null,
  file_name text not null,
  headers text[] not null,
  state text not null check (state in ('OPEN', 'APPLIED', 'UNDONE')),
  expected_rows integer not null check (expected_rows > 0),
  created integer not null,
  updated integer not null,
  unchanged integer not null,
  applied_at timestamptz,
  started_by text not null
);
create index resource_import_newest on resources.resource_import (county, created_at desc, id desc);

create table resources.import_row (
  import_id uuid not null references resources.resource_import,
  line integer not null,
  cells text[] not null,
  primary key (import_id, line)
);

create table resources.import_change (
  import_id uuid not null references resources.resource_import,
  entity_id uuid not null,
  before jsonb,
  version integer not null,
  primary key (import_id, entity_id)
);
