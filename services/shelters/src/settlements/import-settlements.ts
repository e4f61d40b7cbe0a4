import { type Change } from '@outpost/shared/change';
import type { ServiceContext } from '@outpost/shared/context';
import { countyProfile } from '@outpost/shared/county-load';
import { createOnce } from '@outpost/shared/create-once';
import { type Box, locate } from '@outpost/shared/geo/position';
import { In } from 'typeorm';
import { Settlement } from './settlement.entity.ts';
import type { ImportSettlementsInput } from './settlement.inputs.ts';
import { lockImports, renewSettlements } from './settlement.queries.ts';
import { requireNoFaults, settlementFaults } from './settlement-faults.ts';
import { SettlementImport } from './settlement-import.entity.ts';

const IMPORTED = 'IMPORTED';

/** The rows of a file without fault as they are stored. A real record takes the place of a demo one. */
const recordsOf = ({ rows, datum, accuracyMetres, source }: ImportSettlementsInput, surroundings: Box) =>
  rows.map(({ code, name, township, people, longitude, latitude }) => {
    const givenPosition = { longitude, latitude, datum };
    return {
      code: code.trim(),
      name: name.trim(),
      township: township.trim(),
      people,
      point: locate(givenPosition, surroundings),
      givenPosition,
      accuracyMetres,
      source: source.trim(),
      demo: false,
    };
  });

/** Brings those whose code is known up to date, and adds the others. */
async function upsert(
  tx: Change,
  records: ReturnType<typeof recordsOf>,
): Promise<{ created: number; updated: number }> {
  await lockImports(tx);
  const codes = records.map(({ code }) => code);
  const known = await tx.manager.find(Settlement, {
    where: { county: tx.ctx.county, code: In(codes) },
    lock: { mode: 'pessimistic_write' },
  });
  const byCode = new Map(known.map((settlement) => [settlement.code, settlement]));
  const fresh = records.filter(({ code }) => !byCode.has(code));
  const renewals = records.flatMap((values) => {
    const before = byCode.get(values.code);
    return before ? [{ before, values }] : [];
  });
  await tx.createMany(Settlement, fresh, { operation: IMPORTED });
  await renewSettlements(tx, renewals, IMPORTED);
  return { created: fresh.length, updated: known.length };
}

/** Imports a file of settlements: all of it, or with any fault nothing, and then every fault is told. */
export function importSettlements(ctx: ServiceContext, input: ImportSettlementsInput): Promise<SettlementImport> {
  const { surroundings } = countyProfile(ctx);
  requireNoFaults(settlementFaults(input.rows, input.datum, surroundings));
  return createOnce(ctx, SettlementImport, 'importSettlements', input, async (tx) => {
    const counts = await upsert(tx, recordsOf(input, surroundings));
    return tx.create(SettlementImport, {
      source: input.source.trim(),
      datum: input.datum,
      accuracyMetres: input.accuracyMetres,
      actorName: ctx.claims.actor.name,
      ...counts,
    });
  });
}
