import { describe, expect, it } from 'vitest';
import { NEXT, ReportState, requireDraft, requireReportStep } from './report-terms.ts';

const states = Object.values(ReportState);
const refusal = expect.objectContaining({ extensions: expect.objectContaining({ code: 'PLAN_RULE', clause: '5.2' }) });

describe('the steps of a report', () => {
  it.each(states.flatMap((from) => states.map((to) => [from, to] as const)))(
    '%s to %s follows the table',
    (from, to) => {
      const step = () => requireReportStep(from, to);
      if (NEXT[from].includes(to)) expect(step).not.toThrow();
      else expect(step).toThrow(refusal);
    },
  );

  it.each(states)('lets a person write in a %s report only while it is a draft', (state) => {
    const write = () => requireDraft(state);
    if (state === ReportState.DRAFT) expect(write).not.toThrow();
    else expect(write).toThrow(refusal);
  });
});
