-- Who called for the accident unit is personal, and stands apart from who sent a report of the county.

alter table incidents.report add column reported_by text;
