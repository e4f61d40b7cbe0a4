import { describe, expect, it } from 'vitest';
import {
  REQUIRED_CONTENTS,
  requireContents,
  requireDifference,
  requireEndAhead,
  requireIssuer,
  type WarningContents,
} from './warning-rules.ts';
import { WarningCategory, WarningLevel } from './warning-terms.ts';

const at = (time: string) => new Date(`2026-11-24T${time}Z`);
const contents: WarningContents = {
  category: WarningCategory.GALE,
  level: WarningLevel.BLUE,
  startsAt: at('08:00:00'),
  area: { type: 'Polygon', coordinates: [[]] },
  areaText: '色力布亚镇',
  cautions: '阵风 8 级',
  measures: '停止高处作业',
  issuingUnitName: '县气象局',
};
const refusal = (extensions: Record<string, unknown>) =>
  expect.objectContaining({ extensions: expect.objectContaining(extensions) });

describe('what a warning must say (3.3.2)', () => {
  it('accepts one that says all of it', () => {
    expect(() => requireContents(contents)).not.toThrow();
  });

  it.each(REQUIRED_CONTENTS.map(({ field }) => field))('refuses one without %s, and names it', (field) => {
    for (const blank of [undefined, null, '', ' \t\n']) {
      expect(() => requireContents({ ...contents, [field]: blank })).toThrow(
        refusal({ code: 'PLAN_RULE', clause: '3.3.2', field, missing: [field] }),
      );
    }
  });

  it('refuses an area without any corner', () => {
    expect(() => requireContents({ ...contents, area: { type: 'Polygon', coordinates: [] } })).toThrow(
      refusal({ clause: '3.3.2', field: 'area' }),
    );
  });

  it('names all that is missing at once', () => {
    expect(() => requireContents({ ...contents, cautions: '', measures: '' })).toThrow(/警示事项、应当采取的措施/);
  });
});

describe('the end of a warning', () => {
  it.each([
    ['08:00:00', null, '09:00:00', true],
    ['08:00:00', '20:00:00', '09:00:00', true],
    ['08:00:00', '08:00:00', '07:00:00', false],
    ['08:00:00', '07:59:59', '07:00:00', false],
    ['08:00:00', '09:00:00', '09:00:00', false],
  ] as const)('start %s, end %s, now %s: accepted %s', (start, end, now, accepted) => {
    const act = () => requireEndAhead(at(start), end && at(end), at(now));
    if (accepted) expect(act).not.toThrow();
    else expect(act).toThrow(refusal({ code: 'BAD_USER_INPUT', field: 'endsAt' }));
  });
});

describe('谁发布、谁解除 (3.3.4)', () => {
  it.each([
    ['县气象局', '县气象局', true],
    ['县气象局', ' 县气象局 ', true],
    ['县气象局', '县应急管理局', false],
    ['县气象局', '', false],
  ])('issued by %s, acted on by "%s": allowed %s', (issuer, actor, allowed) => {
    const act = () => requireIssuer(issuer, actor);
    if (allowed) expect(act).not.toThrow();
    else expect(act).toThrow(refusal({ code: 'PLAN_RULE', clause: '3.3.4', field: 'issuingUnitName' }));
  });
});

describe('an adjustment', () => {
  const before = { level: WarningLevel.BLUE, endsAt: at('20:00:00'), cautions: 'a', measures: 'b' };
  it.each([
    [{ level: WarningLevel.YELLOW }, true],
    [{ endsAt: at('21:00:00') }, true],
    [{ endsAt: null }, true],
    [{ cautions: 'c' }, true],
    [{ measures: 'c' }, true],
    [{ endsAt: at('20:00:00') }, false],
  ])('to %o is accepted: %s', (changed, accepted) => {
    const act = () => requireDifference(before, { ...before, ...changed });
    if (accepted) expect(act).not.toThrow();
    else expect(act).toThrow(refusal({ code: 'BAD_USER_INPUT', field: 'level' }));
  });
});
