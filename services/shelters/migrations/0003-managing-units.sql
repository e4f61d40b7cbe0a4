-- The unit that manages a shelter, where one is known: its own shelter manager acts on these and on no others.
alter table shelters.shelter add column unit_id uuid;

-- The unit directory as the change feed tells of it.
create table shelters.known_unit (
  id uuid primary key,
  county text not null,
  name text not null,
  version integer not null
);
