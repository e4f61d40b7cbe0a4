/** The tables of every service's schema that the mechanisms here need. Part of each service's first migration. */
export const journalTables = (schema: string): string => `
create table ${schema}.journal (
  seq bigint generated always as identity primary key,
  tx xid8 not null default pg_current_xact_id(),
  at timestamptz not null,
  actor_id text not null,
  actor_name text not null,
  request_id text not null,
  county text not null,
  entity text not null,
  entity_id uuid not null,
  operation text not null,
  version integer not null,
  incident_id uuid,
  before jsonb,
  after jsonb
);
create index journal_order on ${schema}.journal (tx, seq);
create index journal_entity on ${schema}.journal (entity_id, seq);
create index journal_incident on ${schema}.journal (incident_id, seq) where incident_id is not null;

create function ${schema}.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'rows of %.% are never changed or deleted', tg_table_schema, tg_table_name
    using errcode = 'insufficient_privilege';
end $$;
create trigger journal_is_append_only before update or delete on ${schema}.journal
  for each row execute function ${schema}.refuse_change();
create trigger journal_is_not_truncated before truncate on ${schema}.journal
  for each statement execute function ${schema}.refuse_change();

create table ${schema}.relay (tx xid8 not null, seq bigint not null);
insert into ${schema}.relay values ('0', 0);

create table ${schema}.idempotency (
  county text not null,
  operation text not null,
  key text not null,
  input_hash text not null,
  entity_id uuid not null,
  at timestamptz not null,
  primary key (county, operation, key)
);

create table ${schema}.human_code (
  county text not null,
  prefix text not null,
  last integer not null,
  primary key (county, prefix)
);
`;
