-- A response that is started, raised and lowered (4.2), and who keeps its archive (5.5).

alter table incidents.incident add column archive_unit_id uuid references incidents.unit;

alter table incidents.response_activation
  add column kind text not null default 'START' check (kind in ('START', 'RAISE', 'LOWER')),
  add column from_level text,
  add column reason text;
alter table incidents.response_activation alter column kind drop default;
