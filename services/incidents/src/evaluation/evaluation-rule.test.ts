import { describe, expect, it } from 'vitest';
import { requireDraft, requireEvaluated, requireWhole } from './evaluation-rule.ts';

const refused = (details: object) =>
  expect.objectContaining({ extensions: expect.objectContaining({ code: 'PLAN_RULE', clause: '5.4', ...details }) });

describe('an evaluation (5.4)', () => {
  it.each([
    [null, null, ['lessons', 'suggestions']],
    ['教训', null, ['suggestions']],
    [null, '建议', ['lessons']],
  ])('with the lessons %s and the suggestions %s lacks %s', (lessons, suggestions, missing) => {
    expect(() => requireWhole({ lessons, suggestions })).toThrow(refused({ missing }));
  });

  it('is whole with both', () => {
    expect(() => requireWhole({ lessons: '教训', suggestions: '建议' })).not.toThrow();
  });

  it('is changed until it is submitted', () => {
    expect(() => requireDraft({ submittedAt: null })).not.toThrow();
    expect(() => requireDraft({ submittedAt: new Date() })).toThrow(refused({}));
  });

  it.each([
    [null, false],
    [{ submittedAt: null }, false],
    [{ submittedAt: new Date() }, true],
  ])('%o lets the incident be archived: %s', (evaluation, allowed) => {
    const act = () => requireEvaluated(evaluation);
    if (allowed) expect(act).not.toThrow();
    else expect(act).toThrow(refused({}));
  });
});
