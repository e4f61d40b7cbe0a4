import { OutpostError, type Text } from '@outpost/shared/errors';
import { type Box, type Datum, locate } from '@outpost/shared/geo/position';

export interface SettlementGiven {
  code: string;
  name: string;
  township: string;
  people: number;
  longitude: number;
  latitude: number;
}

/** One thing that is wrong in a row; rows count from 1. */
export interface Fault {
  row: number;
  field: keyof SettlementGiven | 'position';
  messages: Text;
}

/** More people than live in the county: a slip. */
const MAX_PEOPLE = 1_000_000;
const MAX_LENGTH = { code: 40, name: 100 } as const;

const text = (value: string, max: number): Text | null => {
  if (!/\S/.test(value)) return { zh: '不能为空', en: 'must not be empty' };
  if (value.length > max) return { zh: `不能超过 ${max} 个字符`, en: `must have at most ${max} characters` };
  return null;
};

function positionFault(
  { longitude, latitude }: SettlementGiven,
  datum: Datum,
  surroundings: Box,
): Omit<Fault, 'row'> | null {
  try {
    locate({ longitude, latitude, datum }, surroundings);
    return null;
  } catch (error) {
    if (!(error instanceof OutpostError)) throw error;
    const path = error.extensions['field'] as string;
    const { zh, en } = error.extensions['messages'] as Text;
    return {
      field: (path.split('.').at(-1) ?? path) as Fault['field'],
      messages: { zh: zh.replace(`${path}：`, ''), en: en.replace(`${path}: `, '') },
    };
  }
}

/** Everything that is wrong with the rows of a file, in their order: a person mends a file once, not row by row. */
export function settlementFaults(rows: readonly SettlementGiven[], datum: Datum, surroundings: Box): Fault[] {
  const faults: Fault[] = [];
  const firstWith = new Map<string, number>();
  for (const [index, given] of rows.entries()) {
    const row = index + 1;
    const add = (field: Fault['field'], messages: Text | null) => {
      if (messages) faults.push({ row, field, messages });
    };
    add('code', text(given.code, MAX_LENGTH.code));
    const code = given.code.trim();
    const earlier = firstWith.get(code);
    if (earlier === undefined) firstWith.set(code, row);
    else if (code)
      add('code', { zh: `编号 ${code} 与第 ${earlier} 行重复`, en: `the code ${code} stands in row ${earlier} too` });
    add('name', text(given.name, MAX_LENGTH.name));
    if (!/^\d{9}$/.test(given.township.trim())) {
      add('township', { zh: '应为九位乡镇代码', en: 'must be a nine-digit township code' });
    }
    if (!(given.people >= 0 && given.people <= MAX_PEOPLE)) {
      add('people', { zh: `应为 0–${MAX_PEOPLE}`, en: `must be from 0 to ${MAX_PEOPLE}` });
    }
    const misplaced = positionFault(given, datum, surroundings);
    if (misplaced) faults.push({ row, ...misplaced });
  }
  return faults;
}

/** One refusal that carries every fault; its message gives their number and the first. */
export function requireNoFaults(faults: readonly Fault[]): void {
  const [first] = faults;
  if (!first) return;
  const { row, field, messages } = first;
  throw new OutpostError(
    'BAD_USER_INPUT',
    {
      zh: `rows：共 ${faults.length} 处错误，未导入任何记录；第 ${row} 行 ${field}：${messages.zh}`,
      en: `rows: ${faults.length} fault(s), nothing was imported; row ${row}, ${field}: ${messages.en}`,
    },
    { field: 'rows', faults },
  );
}
