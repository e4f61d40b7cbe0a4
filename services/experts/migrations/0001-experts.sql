-- The register of experts (2.3, 6.3).

create table experts.expert (
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
  specialities text[] not null,
  titles text[] not null,
  unit_name text,
  languages text[] not null,
  region text,
  medical boolean not null,
  phone text,
  term_from date not null,
  term_to date not null,
  last_review_on date,
  availability text not null check (availability in ('AVAILABLE', 'BUSY', 'AWAY')),
  point geography(Point, 4326),
  given_position jsonb,
  unique (county, code),
  constraint a_term_ends_after_it_begins check (term_to >= term_from)
);
create index expert_specialities on experts.expert using gin (specialities);
create index expert_point on experts.expert using gist (point);
