-- Lists ask for incidents by their state: of a county's decades nearly all are archived, and a list of those that are
-- open must not look through them.

create index incident_state on incidents.incident (county, state, reported_at desc, id desc) where retired_at is null;
