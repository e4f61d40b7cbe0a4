-- A task may be a work group's (2.1.5).

alter table incidents.task add column work_group text;
