-- Where the injured are taken, and how many beds are free (6.6).

create table resources.medical_facility (
  id uuid primary key,
  county text not null,
  version integer not null,
  demo boolean not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  retired_at timestamptz,
  code text not null,
  name text not null,
  name_en text not null,
  kind text not null,
  unit_id uuid,
  point geography(Point, 4326) not null,
  township text,
  departments text[] not null,
  beds integer not null check (beds >= 0),
  free_beds integer not null check (free_beds between 0 and beds),
  intensive_beds integer not null check (intensive_beds between 0 and beds),
  free_intensive_beds integer not null check (free_intensive_beds between 0 and least(intensive_beds, free_beds)),
  confirmed_at timestamptz not null,
  confirmed_by text not null,
  constraint medical_facility_code unique (county, code)
);
create index medical_facility_point on resources.medical_facility using gist (point);
