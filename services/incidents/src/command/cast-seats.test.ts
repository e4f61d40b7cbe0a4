import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Severity } from '../grading/severity.ts';
import { type UnitKind } from '../units/unit.entity.ts';
import { type Casting, castSeats, recast } from './cast-seats.ts';
import { commandPlanShape, plannedPost } from './command-plan.ts';
import { CommandPostKind, WorkGroup } from './command-terms.ts';

const profile = new URL('../../../../infra/county/653130/', import.meta.url);
const read = (file: string) => JSON.parse(readFileSync(new URL(file, profile), 'utf8'));
const { posts } = commandPlanShape.parse(read('plan/command.json'));
const units = (read('units.json') as { code: string; kind: UnitKind; name: string; nameEn: string }[]).filter(
  ({ kind }) => kind !== 'UPPER_AUTHORITY',
);
const casting = (changed: Partial<Casting> = {}): Casting => ({
  severity: Severity.ORDINARY,
  leadUnit: 'U-GAJ',
  township: 'U-653130103',
  units,
  ...changed,
});
const post = (kind: CommandPostKind) => plannedPost(posts, kind, null);
const { HEADQUARTERS, OFFICE, MEMBER_UNITS, GUIDANCE_GROUP } = CommandPostKind;

describe('the commander-in-chief (2.1.1)', () => {
  it.each([
    [Severity.ORDINARY, 'DEPUTY_IN_CHARGE', '县人民政府分管领导'],
    [Severity.RELATIVELY_SERIOUS, 'HEAD', '县人民政府主要领导'],
    [Severity.SERIOUS, 'HEAD', '县人民政府主要领导'],
    [Severity.ESPECIALLY_SERIOUS, 'HEAD', '县人民政府主要领导'],
  ])('of a %s accident is the county government’s %s', (severity, office, heldBy) => {
    expect(castSeats(post(HEADQUARTERS), casting({ severity }))[0]).toMatchObject({
      role: 'COMMANDER_IN_CHIEF',
      unit: 'U-XZF',
      office,
      heldBy,
    });
  });
});

describe('the seats of a body', () => {
  const deputies = (given: Casting) =>
    castSeats(post(HEADQUARTERS), given).flatMap(({ role, unit }) => (role === 'DEPUTY_COMMANDER' ? [unit] : []));

  it('are the five deputies of 2.1.1, of the township and the lead unit that the incident has', () => {
    expect(deputies(casting())).toEqual(['U-ZFB', 'U-653130103', 'U-YJJ', 'U-BTYJJ', 'U-GAJ']);
  });

  it('name one once who would hold two of them', () => {
    expect(deputies(casting({ leadUnit: 'U-YJJ' }))).toEqual(['U-ZFB', 'U-653130103', 'U-YJJ', 'U-BTYJJ']);
  });

  it('stand open where nobody leads yet', () => {
    expect(castSeats(post(OFFICE), casting({ leadUnit: null }))).toMatchObject([
      { role: 'OFFICE_DIRECTOR', unit: null },
    ]);
  });

  it('of the member units are every department, the township and the lead unit, once each', () => {
    const members = castSeats(post(MEMBER_UNITS), casting({ leadUnit: 'U-YZ' })).map(({ unit }) => unit);
    const departments = units.filter(({ kind }) => kind === 'DEPARTMENT').map(({ code }) => code);
    expect(members).toEqual(expect.arrayContaining([...departments, 'U-YZ', 'U-653130103']));
    expect(members).toHaveLength(departments.length + 2);
    expect(members).not.toContain('U-653130100');
  });

  it('of the guidance group are the emergency bureau, the lead unit and experts (2.1.4)', () => {
    expect(castSeats(post(GUIDANCE_GROUP), casting()).map(({ role, unit }) => [role, unit])).toEqual([
      ['MEMBER', 'U-YJJ'],
      ['MEMBER', 'U-GAJ'],
      ['EXPERT', null],
    ]);
  });

  it.each(Object.values(WorkGroup))('are there for the group %s (2.1.5)', (group) => {
    const row = plannedPost(posts, CommandPostKind.WORK_GROUP, group);
    expect(castSeats(row, casting())).toMatchObject([{ role: 'GROUP_LEADER', unit: null }]);
  });
});

describe('a change of grade or lead unit', () => {
  it('changes the seats that it concerns, and no others', () => {
    const { added, removed, changed } = recast(post(HEADQUARTERS), casting(), casting({ severity: Severity.SERIOUS }));
    expect(changed.map(({ key, office }) => [key, office])).toEqual([['commander-in-chief', 'HEAD']]);
    expect([...added, ...removed]).toEqual([]);
  });

  it('adds and removes the seats that it makes or spares', () => {
    const led = (leadUnit: string) => casting({ leadUnit });
    const toBureau = recast(post(HEADQUARTERS), led('U-GAJ'), led('U-YJJ'));
    expect(toBureau.removed.map(({ key }) => key)).toEqual(['deputy-lead']);
    const away = recast(post(HEADQUARTERS), led('U-YJJ'), led('U-JTJ'));
    expect(away.added.map(({ key, unit }) => [key, unit])).toEqual([['deputy-lead', 'U-JTJ']]);
  });
});
