import { COLUMNS } from './columns.ts';
import type { ImportKind } from './import-kinds.ts';
import { type GivenRow, missingIn, type RowFault, readTable } from './read-table.ts';
import type { Surrounding } from './record-patch.ts';
import { REGISTERS, type RegisterRecord } from './registers.ts';

type Patch = Record<string, unknown>;

/** What a table would do to a register. Nothing of it is done while there is a fault. */
export interface ImportPlan {
  creates: Patch[];
  updates: { current: RegisterRecord; patch: Patch }[];
  unchanged: number;
  faults: RowFault[];
}

/** A place or a list is the same when it says the same; `quantity` is held against the balance. */
function changedIn(current: RegisterRecord, patch: Patch): Patch {
  const standing = { ...current, quantity: (current as { balance?: number }).balance } as Patch;
  return Object.fromEntries(
    Object.entries(patch).filter(([key, value]) => JSON.stringify(standing[key]) !== JSON.stringify(value)),
  );
}

/** Where it is follows from where it stays: that alone changes nothing. */
const saysNothing = (patch: Patch): boolean => Object.keys(patch).every((key) => key === 'point');

/** Reads a table and holds it against what there is, by code: pure, the same for the check and for the import itself. */
export function planImport(
  kind: ImportKind,
  headers: readonly string[],
  given: readonly GivenRow[],
  currentByCode: ReadonlyMap<string, RegisterRecord>,
  around: Surrounding,
): ImportPlan {
  const { patchOf, defaults } = REGISTERS[kind];
  const { rows, faults } = readTable(COLUMNS[kind], headers, given);
  const plan: ImportPlan = { creates: [], updates: [], unchanged: 0, faults };
  for (const row of rows) {
    const current = currentByCode.get(row.code) ?? null;
    const missing = current ? [] : missingIn(COLUMNS[kind], row);
    const { patch, faults: wrong } = patchOf(row, around, current);
    if (current?.retiredAt) {
      wrong.push({ line: row.line, column: '', text: { zh: `${row.code} 已停用`, en: `${row.code} is retired` } });
    }
    plan.faults.push(...missing, ...wrong);
    if (missing.length > 0 || wrong.length > 0 || row.faulty.size > 0) continue;
    if (!current) {
      plan.creates.push({ ...defaults(), ...patch });
      continue;
    }
    const changed = changedIn(current, patch);
    if (saysNothing(changed)) plan.unchanged += 1;
    else plan.updates.push({ current, patch: changed });
  }
  return plan;
}
