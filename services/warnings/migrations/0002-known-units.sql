-- The unit directory as the change feed tells of it: a warning names the unit that issues it.
create table warnings.known_unit (
  id uuid primary key,
  county text not null,
  name text not null,
  version integer not null
);
