-- The incidents as the change feed tells of them: a shelter is opened for one.
create table shelters.known_incident (
  id uuid primary key,
  county text not null,
  code text not null,
  title text not null,
  state text not null,
  version integer not null
);
