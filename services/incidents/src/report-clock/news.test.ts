import { describe, expect, it } from 'vitest';
import { IncidentState } from '../incidents/incident-states.ts';
import { isNews } from './news.ts';

const incident = {
  category: 'MINE',
  scope: null,
  address: null,
  deaths: 0,
  missing: 0,
  trapped: 0,
  seriouslyInjured: 0,
  minorInjured: 0,
  directLossYuan: 0,
  severity: 'ORDINARY',
  responseLevel: null,
  summary: '起火',
  impact: null,
  rescueSituation: null,
  measuresTaken: null,
  state: IncidentState.RESPONDING,
};

describe('what those who were told must hear of (Order 493, article 13)', () => {
  it.each([
    [{ category: 'CONSTRUCTION' }, true],
    [{ scope: 'ROAD' }, true],
    [{ address: '二号车间' }, true],
    [{ deaths: 1 }, true],
    [{ missing: 1 }, true],
    [{ trapped: 1 }, true],
    [{ seriouslyInjured: 1 }, true],
    [{ minorInjured: 1 }, true],
    [{ directLossYuan: 1 }, true],
    [{ severity: 'SERIOUS' }, true],
    [{ responseLevel: 'IV' }, true],
    [{ summary: '爆炸' }, true],
    [{ impact: '周边停电' }, true],
    [{ rescueSituation: '两车到场' }, true],
    [{ measuresTaken: '已断电' }, true],
    [{ state: IncidentState.SUSPENDED }, true],
    [{ state: IncidentState.ENDED }, false],
    [{}, false],
  ])('%o: %s', (changed, news) => {
    expect(isNews(incident, { ...incident, ...changed })).toBe(news);
  });

  it('is a rescue that is resumed, and not that the incident was verified', () => {
    const suspended = { ...incident, state: IncidentState.SUSPENDED };
    expect(isNews(suspended, incident)).toBe(true);
    expect(isNews(suspended, { ...incident, state: IncidentState.ENDED })).toBe(false);
    const reported = { ...incident, state: IncidentState.REPORTED };
    expect(isNews(reported, { ...incident, state: IncidentState.VERIFIED })).toBe(false);
  });
});
