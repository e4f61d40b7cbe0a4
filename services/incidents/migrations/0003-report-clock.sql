-- What a first report tells of an incident (4.1), reports with their recipients and receipts, and what the clocks need.

alter table incidents.incident
  add column accident_unit_id uuid references incidents.unit,
  add column accident_unit_name text,
  add column unit_informed_at timestamptz,
  add column casualties_known boolean not null default true,
  add column impact text,
  add column rescue_situation text,
  add column measures_taken text;
alter table incidents.incident alter column casualties_known drop default;

create table incidents.report (
  id uuid primary key,
  county text not null,
  version integer not null,
  demo boolean not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  retired_at timestamptz,
  code text not null,
  incident_id uuid not null references incidents.incident,
  origin text not null check (origin in ('ACCIDENT_UNIT', 'COUNTY')),
  stage text not null check (stage in ('INITIAL', 'FOLLOW_UP', 'FINAL')),
  form text not null check (form in ('PHONE', 'WRITTEN')),
  state text not null check (state in ('DRAFT', 'SENT', 'RECEIVED', 'DISCARDED')),
  incident_version integer not null,
  text text not null,
  text_en text,
  missing text[] not null,
  written_by text not null,
  sent_at timestamptz,
  sent_by text,
  text_hash text,
  unique (county, code),
  check ((state in ('SENT', 'RECEIVED')) = (sent_at is not null))
);
create index report_incident on incidents.report (incident_id, created_at);

-- What was sent or received is never changed or deleted (5.2).
create trigger report_is_final before update on incidents.report
  for each row when (old.state <> 'DRAFT') execute function incidents.refuse_change();
create trigger report_is_kept before delete on incidents.report
  for each row execute function incidents.refuse_change();

create table incidents.report_delivery (
  id uuid primary key,
  county text not null,
  version integer not null,
  demo boolean not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  retired_at timestamptz,
  report_id uuid not null references incidents.report,
  unit_id uuid not null references incidents.unit,
  channel text not null,
  sent_at timestamptz not null,
  sent_by text not null,
  received_at timestamptz,
  received_by text,
  unique (report_id, unit_id)
);

-- A receipt is written once, and nothing else of a delivery ever.
create trigger report_delivery_is_final before update on incidents.report_delivery
  for each row when (
    old.received_at is not null
    or (new.report_id, new.unit_id, new.channel, new.sent_at, new.sent_by)
      is distinct from (old.report_id, old.unit_id, old.channel, old.sent_at, old.sent_by)
  ) execute function incidents.refuse_change();
create trigger report_delivery_is_kept before delete on incidents.report_delivery
  for each row execute function incidents.refuse_change();

-- Taken from the journal's rows as they are written, so that a clock need not read the journal: which versions of an
-- incident were news, when its response ended, and from when on one of its clocks is overdue.
create table incidents.report_news (
  incident_id uuid not null references incidents.incident,
  version integer not null,
  at timestamptz not null,
  primary key (incident_id, version)
);
create table incidents.report_watch (
  incident_id uuid primary key references incidents.incident,
  county text not null,
  ended_at timestamptz,
  late_at timestamptz
);
create index report_watch_late on incidents.report_watch (late_at, county) where late_at is not null;
-- Incidents from before: no clock is late before the accident itself, and each reading tells which are.
insert into incidents.report_watch (incident_id, county, late_at)
  select id, county, occurred_at from incidents.incident where state not in ('ARCHIVED', 'FALSE_ALARM');
