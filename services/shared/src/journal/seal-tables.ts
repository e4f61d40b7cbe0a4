import { sealedText } from './sealed-text.ts';

/** SQL that appends the seal of the journal row `one` (its seq, tx and text) to the chain that ends with `head`. */
const append = (schema: string, epoch: string): string => `
    head.position := coalesce(head.position, 0) + 1;
    head.hash := sha256(coalesce(head.hash, '') || convert_to(one.seq || ' ' || one.tx || ' ' || one.sealed, 'UTF8'));
    insert into ${schema}.journal_seal (position, epoch, tx, seq, hash)
      values (head.position, ${epoch}, one.tx, one.seq, head.hash);`;

/** Rows behind `done_tx, done_seq` without a seal. Bounded above: what another cluster wrote may bear ids that are yet to come here. */
const unsealed = (schema: string): string => `
    select from ${schema}.journal j
    where (j.tx, j.seq) > (done_tx, done_seq) and j.tx < pg_snapshot_xmax(pg_current_snapshot())
      and not exists (select from ${schema}.journal_seal s where s.seq = j.seq)`;

/**
 * The seals of a service's journal: the second migration of every schema. Each committed row gets the next
 * position, without gaps, and SHA-256 over the hash of the seal before it, its `seq`, its `tx` and its text
 * (sealed-text.ts). Whoever changes, removes, inserts or reorders a row later breaks the chain from there on.
 *
 * Only the functions here write seals. They run with their owner's rights, so a service needs none of its own on
 * the table; the lock on the one row of `relay` makes replicas take turns.
 *
 * A row is sealed once no older transaction is open: `(tx, seq)` is the order of the chain. But transaction ids
 * belong to a cluster of PostgreSQL. A dump that is restored into another one begins a new *epoch* there: all that
 * it brought is sealed as it stands, and the ids count from anew.
 */
export const sealTables = (schema: string): string => `
create table ${schema}.journal_epoch (
  epoch integer primary key,
  cluster bigint not null,
  from_tx xid8 not null,
  at timestamptz not null
);
create table ${schema}.journal_seal (
  position bigint primary key,
  epoch integer not null,
  tx xid8 not null,
  seq bigint not null unique,
  hash bytea not null check (length(hash) = 32)
);
create trigger seal_is_append_only before update or delete on ${schema}.journal_seal
  for each row execute function ${schema}.refuse_change();
create trigger seal_is_not_truncated before truncate on ${schema}.journal_seal
  for each statement execute function ${schema}.refuse_change();
create trigger epoch_is_append_only before update or delete on ${schema}.journal_epoch
  for each row execute function ${schema}.refuse_change();
create trigger epoch_is_not_truncated before truncate on ${schema}.journal_epoch
  for each statement execute function ${schema}.refuse_change();
create index journal_at on ${schema}.journal using brin (at);

-- Up to where this epoch's rows are sealed.
create function ${schema}.journal_sealed_to(out tx xid8, out seq bigint)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select case when s.epoch = e.epoch then s.tx else e.from_tx end, case when s.epoch = e.epoch then s.seq else 0 end
  from (select epoch, from_tx from ${schema}.journal_epoch order by epoch desc limit 1) e
  left join (select epoch, tx, seq from ${schema}.journal_seal order by position desc limit 1) s on true
$$;

-- Begins an epoch when the database stands in another cluster than before; asked whenever a relay starts.
create function ${schema}.begin_journal_epoch() returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  here bigint := (select system_identifier from pg_control_system());
  last ${schema}.journal_epoch;
  head ${schema}.journal_seal;
  one record;
begin
  perform 1 from ${schema}.relay for update;
  select * into last from ${schema}.journal_epoch order by epoch desc limit 1;
  select * into head from ${schema}.journal_seal order by position desc limit 1;
  -- The second condition sees a copy of a cluster, which has the same name but may stand further back.
  if last.cluster = here and (select tx from ${schema}.journal_sealed_to()) <= pg_snapshot_xmax(pg_current_snapshot()) then
    return;
  end if;
  -- Waits for writers: every row that comes later has a transaction that is not older than any that is open now.
  lock table ${schema}.journal in share row exclusive mode;
  for one in
    select j.seq, j.tx, ${sealedText('j')} as sealed from ${schema}.journal j
    where ((j.tx, j.seq) > (head.tx, head.seq) or j.seq > (select max(seq) from ${schema}.journal_seal)) is not false
      and not exists (select from ${schema}.journal_seal s where s.seq = j.seq)
    order by j.seq
  loop${append(schema, 'coalesce(last.epoch, 0)')}
  end loop;
  insert into ${schema}.journal_epoch (epoch, cluster, from_tx, at)
    values (coalesce(last.epoch, 0) + 1, here, pg_snapshot_xmin(pg_current_snapshot()), now());
end $$;

-- Seals what has been committed, at most so many rows. Says whether there are rows that wait for an older transaction.
create function ${schema}.seal_journal(most integer) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  head ${schema}.journal_seal;
  done_tx xid8;
  done_seq bigint;
  current_epoch integer;
  one record;
begin
  select * into done_tx, done_seq from ${schema}.journal_sealed_to();
  if not exists (${unsealed(schema)}) then
    return false;
  end if;
  perform 1 from ${schema}.relay for update;
  select * into done_tx, done_seq from ${schema}.journal_sealed_to();
  select * into head from ${schema}.journal_seal order by position desc limit 1;
  select max(epoch) into current_epoch from ${schema}.journal_epoch;
  for one in
    select j.seq, j.tx, ${sealedText('j')} as sealed from ${schema}.journal j
    where (j.tx, j.seq) > (done_tx, done_seq) and j.tx < pg_snapshot_xmin(pg_current_snapshot())
      and not exists (select from ${schema}.journal_seal s where s.seq = j.seq)
    order by j.tx, j.seq limit most
  loop${append(schema, 'current_epoch')}
    done_tx := one.tx;
    done_seq := one.seq;
  end loop;
  return exists (${unsealed(schema)});
end $$;

-- What a relay asks again and again: notes what it has published, seals, and gives what is to be published next.
-- A last row without a place says that there are rows which wait for an older transaction.
create function ${schema}.pass_on_journal(published bigint, most integer)
returns table (
  place bigint, at timestamptz, actor_name text, county text, entity text, entity_id uuid, operation text, version integer,
  incident_id uuid, after jsonb
)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  waits boolean := ${schema}.seal_journal(most);
  passed bigint := (select position from ${schema}.relay);
begin
  if published > passed then
    update ${schema}.relay set position = greatest(position, published) returning position into passed;
  end if;
  return query
    select s.position, j.at, j.actor_name, j.county, j.entity, j.entity_id, j.operation, j.version, j.incident_id, j.after
    from ${schema}.journal_seal s join ${schema}.journal j on j.seq = s.seq
    where s.position > passed order by s.position limit most;
  if waits then
    place := null;
    return next;
  end if;
end $$;

alter table ${schema}.relay add column position bigint not null default 0;
select ${schema}.begin_journal_epoch();
-- What was published before there were seals is not published again.
update ${schema}.relay r set position = coalesce(
  (select min(s.position) - 1 from ${schema}.journal_seal s where (s.tx, s.seq) > (r.tx, r.seq)),
  (select max(s.position) from ${schema}.journal_seal s), 0);
alter table ${schema}.relay drop column tx, drop column seq;
`;
