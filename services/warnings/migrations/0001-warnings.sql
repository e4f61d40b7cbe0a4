-- Warnings (3.3) with the chain of what was done to each.

create table warnings.warning (
  id uuid primary key,
  county text not null,
  version integer not null,
  demo boolean not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  retired_at timestamptz,
  code text not null,
  category text not null,
  level text not null check (level in ('RED', 'ORANGE', 'YELLOW', 'BLUE')),
  -- EXPIRED is never stored: it follows from ends_at and the clock.
  state text not null check (state in ('DRAFT', 'ISSUED', 'ADJUSTED', 'LIFTED')),
  scope text not null,
  headline text not null,
  headline_en text,
  starts_at timestamptz not null,
  ends_at timestamptz,
  area geometry(Geometry, 4326) not null,
  -- The contents that 3.3.2 asks for are there whoever writes.
  area_text text not null check (area_text ~ '\S'),
  cautions text not null check (cautions ~ '\S'),
  measures text not null check (measures ~ '\S'),
  issuing_unit_id uuid,
  issuing_unit_name text not null check (issuing_unit_name ~ '\S'),
  issued_at timestamptz not null,
  lifted_at timestamptz,
  unique (county, code),
  constraint warning_ends_after_it_starts check (ends_at is null or ends_at > starts_at),
  constraint warning_lifted_at_a_time check ((state = 'LIFTED') = (lifted_at is not null)),
  constraint warning_area_is_valid check (
    geometrytype(area) in ('POLYGON', 'MULTIPOLYGON') and not st_isempty(area) and st_isvalid(area)
  )
);
create index warning_area on warnings.warning using gist (area);
create index warning_newest on warnings.warning (county, issued_at desc, id desc);

create table warnings.warning_revision (
  id uuid primary key,
  county text not null,
  version integer not null,
  demo boolean not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  retired_at timestamptz,
  warning_id uuid not null references warnings.warning,
  act text not null check (act in ('ISSUED', 'ADJUSTED', 'LIFTED')),
  level text not null,
  ends_at timestamptz,
  cautions text not null,
  measures text not null,
  at timestamptz not null,
  actor_name text not null,
  reason text not null
);
create index warning_revision_warning on warnings.warning_revision (warning_id, at, id);
create trigger warning_revision_is_append_only before update or delete on warnings.warning_revision
  for each row execute function warnings.refuse_change();
