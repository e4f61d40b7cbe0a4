import type { ServiceContext } from '@outpost/shared/context';
import { countyProfile } from '@outpost/shared/county-load';
import { type EntityManager, In } from 'typeorm';
import { COLUMNS } from './columns.ts';
import { referencesOf, rowsOf } from './import.queries.ts';
import { type ImportPlan, planImport } from './plan-import.ts';
import { readTable } from './read-table.ts';
import { REGISTERS, type RegisterRecord } from './registers.ts';
import type { ResourceImport } from './resource-import.entity.ts';

/** Few enough for one statement's parameters. */
const CHUNK = 5000;

async function recordsByCode(
  manager: EntityManager,
  { kind, county }: ResourceImport,
  codes: readonly string[],
): Promise<Map<string, RegisterRecord>> {
  const found = new Map<string, RegisterRecord>();
  for (let from = 0; from < codes.length; from += CHUNK) {
    const where = { county, code: In(codes.slice(from, from + CHUNK)) };
    const records: RegisterRecord[] = await manager.find(REGISTERS[kind].type, { where });
    for (const record of records) found.set(record.code, record);
  }
  return found;
}

/** What an import would do as things stand, and how many rows have come. */
export async function planOf(
  ctx: ServiceContext,
  manager: EntityManager,
  given: ResourceImport,
): Promise<ImportPlan & { receivedRows: number }> {
  const rows = await rowsOf(manager, given.id);
  const { rows: read } = readTable(COLUMNS[given.kind], given.headers, rows);
  const current = await recordsByCode(
    manager,
    given,
    read.map(({ code }) => code),
  );
  const { surroundings } = countyProfile(ctx);
  const references = await referencesOf(manager, given.county);
  const plan = planImport(given.kind, given.headers, rows, current, { references, surroundings });
  return { ...plan, receivedRows: rows.length };
}
