import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ResponseLevel } from '../grading/severity.ts';
import { IncidentState } from '../incidents/incident-states.ts';
import { checklistsBegun, checklistsShape, OWNER_ROLES } from './checklist-table.ts';

const read = (file: string) =>
  JSON.parse(readFileSync(new URL(`../../../../infra/county/653130/${file}`, import.meta.url), 'utf8'));
const { checklists } = checklistsShape.parse(read('plan/checklists.json'));

const { REPORTED, VERIFIED, RESPONDING, SUSPENDED, ENDED, RECOVERY } = IncidentState;
const moment = (state: IncidentState, responseLevel: ResponseLevel | null = null) => ({ state, responseLevel });
const begun = (...moments: Parameters<typeof checklistsBegun> extends [unknown, ...infer R] ? R : never) =>
  checklistsBegun(checklists, ...moments).map(({ list }) => list);

describe('the checklists of the plan', () => {
  it('have six first actions of the unit, nine of the county, and eight steps', () => {
    expect(Object.fromEntries(checklists.map(({ list, items }) => [list, items.length]))).toEqual({
      ACCIDENT_UNIT: 6,
      COUNTY: 9,
      HIGHER_LEVEL: 4,
      ORDINARY_STEPS: 8,
      RECOVERY: 13,
    });
  });

  it('name owners that the directory or the incident has, and each item once', () => {
    const codes = new Set([...OWNER_ROLES, ...read('units.json').map(({ code }: { code: string }) => code)]);
    const items = checklists.flatMap((row) => row.items);
    expect(items.filter(({ owner, ownerName }) => !(owner ? codes.has(owner) : ownerName))).toEqual([]);
    expect(new Set(items.map(({ item }) => item)).size).toBe(items.length);
  });
});

describe('the moment at which a checklist begins', () => {
  it.each([
    [moment(REPORTED), null, ['ACCIDENT_UNIT', 'COUNTY']],
    [moment(VERIFIED), moment(REPORTED), []],
    [moment(RESPONDING, ResponseLevel.IV), moment(VERIFIED), ['ORDINARY_STEPS']],
    [moment(RESPONDING, ResponseLevel.III), moment(VERIFIED), ['HIGHER_LEVEL']],
    [moment(RESPONDING, ResponseLevel.II), moment(VERIFIED), ['HIGHER_LEVEL']],
    [moment(RESPONDING, ResponseLevel.I), moment(VERIFIED), ['HIGHER_LEVEL']],
    [moment(RESPONDING, ResponseLevel.III), moment(RESPONDING, ResponseLevel.IV), ['HIGHER_LEVEL']],
    [moment(SUSPENDED, ResponseLevel.IV), moment(RESPONDING, ResponseLevel.IV), []],
    [moment(ENDED, ResponseLevel.IV), moment(RESPONDING, ResponseLevel.IV), ['RECOVERY']],
    [moment(RECOVERY, ResponseLevel.IV), moment(ENDED, ResponseLevel.IV), []],
  ] as const)('%o after %o: %o', (after, before, lists) => {
    expect(begun(after, before)).toEqual(lists);
  });
});
