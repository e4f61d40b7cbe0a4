import type { TFunction } from 'i18next';
import { describe, expect, it } from 'vitest';
import { foldTimeline, timelineWords } from './timeline';

const t = ((key: string) => key) as unknown as TFunction;
const sent = (at: string, actorName = '值班员') => ({ at, actorName, entity: 'ReportDelivery', operation: 'SENT' });

describe('the timeline', () => {
  it('says what was done to what', () => {
    expect(timelineWords(sent(''), t)).toBe('term.entity.ReportDelivery · term.operation.SENT');
  });

  it('has words for what this client does not know yet', () => {
    expect(timelineWords({ entity: 'Novelty', operation: 'INVENTED' }, t)).toBe(
      'term.entity.other · term.operation.UPDATED',
    );
  });

  it('tells in one line what was done several times within a minute by one person', () => {
    const folded = foldTimeline([
      sent('2026-11-25T15:28:40Z'),
      sent('2026-11-25T15:28:02Z'),
      sent('2026-11-25T15:28:01Z', '另一人'),
      sent('2026-11-25T15:27:59Z', '另一人'),
    ]);
    expect(folded.map(({ times }) => times)).toEqual([2, 1, 1]);
  });
});
