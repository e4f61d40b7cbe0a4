import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { IncidentState } from '../incidents/incident-states.ts';
import { type ClockFacts, nextLateAt, readClocks, type ToldReport } from './clock-rule.ts';
import { type ClockKind, clockTableShape } from './clock-terms.ts';
import { ReportForm, ReportOrigin, ReportStage } from './report-terms.ts';

const file = new URL('../../../../infra/county/653130/plan/report-clock.json', import.meta.url);
const table = clockTableShape.parse(JSON.parse(readFileSync(file, 'utf8'))).clocks;

/** The accident at 10:00:00; the head of the unit heard of it at 10:05:00, the county at 10:20:00. */
const at = (seconds: number) => new Date(Date.parse('2026-11-24T02:00:00Z') + seconds * 1000);
const INFORMED = 300;
const RECEIVED = 1200;
const facts = (changed: Partial<ClockFacts> = {}): ClockFacts => ({
  occurredAt: at(0),
  unitInformedAt: at(INFORMED),
  reportedAt: at(RECEIVED),
  state: IncidentState.REPORTED,
  endedAt: null,
  reports: [],
  changes: [],
  ...changed,
});
const fromUnit = (form: ReportForm, seconds: number): ToldReport => ({
  origin: ReportOrigin.ACCIDENT_UNIT,
  stage: ReportStage.INITIAL,
  form,
  incidentVersion: 1,
  at: at(seconds),
  deliveries: [],
});
const upward = (
  seconds: number,
  to: string[],
  incidentVersion = 1,
  stage: ReportStage = ReportStage.INITIAL,
): ToldReport => ({
  origin: ReportOrigin.COUNTY,
  stage,
  form: ReportForm.WRITTEN,
  incidentVersion,
  at: at(seconds),
  deliveries: to.map((unitCode) => ({ unitCode, at: at(seconds) })),
});
const COUNTY = ['U-XW', 'U-XZF', 'U-DQYJJ'];
const PREFECTURE = ['U-DW', 'U-XS'];
const ALL = [...COUNTY, ...PREFECTURE];

const read = (kind: `${ClockKind}`, given: ClockFacts, seconds: number) => {
  const reading = readClocks(table, given, at(seconds)).find(({ row }) => row.kind === kind);
  if (!reading) throw new Error(`there is no clock ${kind}`);
  return reading;
};

describe('the report clocks (4.1), each at its second before and after', () => {
  it.each([
    ['PHONE', INFORMED + 1799, 'RUNNING', 1, null],
    ['PHONE', INFORMED + 1800, 'RUNNING', 0, null],
    ['PHONE', INFORMED + 1801, 'OVERDUE', null, 1],
    ['WRITTEN', INFORMED + 7199, 'RUNNING', 1, null],
    ['WRITTEN', INFORMED + 7200, 'RUNNING', 0, null],
    ['WRITTEN', INFORMED + 7201, 'OVERDUE', null, 1],
    ['UPWARD', RECEIVED, 'DUE', 7200, null],
    ['UPWARD', RECEIVED + 7200, 'DUE', 0, null],
    ['UPWARD', RECEIVED + 7201, 'OVERDUE', null, 1],
    ['PREFECTURE', RECEIVED, 'DUE', 7200, null],
    ['PREFECTURE', RECEIVED + 7200, 'DUE', 0, null],
    ['PREFECTURE', RECEIVED + 7201, 'OVERDUE', null, 1],
    ['FOLLOW_UP', RECEIVED + 99_999, 'WAITING', null, null],
    ['FINAL', RECEIVED + 99_999, 'WAITING', null, null],
  ] as const)('%s, unsent at %i s, is %s', (kind, seconds, state, secondsLeft, secondsLate) => {
    expect(read(kind, facts(), seconds)).toMatchObject({ state, secondsLeft, secondsLate, sentAt: null });
  });

  it.each([
    ['PHONE', fromUnit(ReportForm.PHONE, INFORMED + 1800), 'SENT', null],
    ['PHONE', fromUnit(ReportForm.PHONE, INFORMED + 1801), 'LATE', 1],
    ['WRITTEN', fromUnit(ReportForm.WRITTEN, INFORMED + 7200), 'SENT', null],
    ['WRITTEN', fromUnit(ReportForm.WRITTEN, INFORMED + 7201), 'LATE', 1],
    ['UPWARD', upward(RECEIVED + 7200, COUNTY), 'SENT', null],
    ['UPWARD', upward(RECEIVED + 7201, COUNTY), 'LATE', 1],
    ['PREFECTURE', upward(RECEIVED + 7200, PREFECTURE), 'SENT', null],
    ['PREFECTURE', upward(RECEIVED + 7201, PREFECTURE), 'LATE', 1],
  ] as const)('%s, sent as %o, is %s', (kind, report, state, secondsLate) => {
    const reading = read(kind, facts({ reports: [report] }), 999_999);
    expect(reading).toMatchObject({ state, secondsLate, secondsLeft: null, sentAt: report.at });
  });

  it('counts from the accident itself while nobody has said when the head of the unit heard of it', () => {
    const unknown = facts({ unitInformedAt: null });
    expect(read('PHONE', unknown, 1800)).toMatchObject({ state: 'RUNNING', startedAt: at(0), dueAt: at(1800) });
    expect(read('PHONE', unknown, 1801)).toMatchObject({ state: 'OVERDUE', secondsLate: 1 });
  });

  it('says how long it has run', () => {
    expect(read('UPWARD', facts(), RECEIVED + 61).secondsRun).toBe(61);
    const sent = facts({ reports: [upward(RECEIVED + 42, COUNTY)] });
    expect(read('UPWARD', sent, 999_999).secondsRun).toBe(42);
  });

  it('is not kept by a report in another form, or by somebody else', () => {
    const reports = [fromUnit(ReportForm.WRITTEN, INFORMED + 60), upward(INFORMED + 60, ALL)];
    expect(read('PHONE', facts({ reports }), INFORMED + 120).state).toBe('RUNNING');
  });

  it('waits for each unit that must be told, and names it', () => {
    const reports = [upward(RECEIVED + 60, ['U-XW']), upward(RECEIVED + 7300, ['U-XW', 'U-XZF'])];
    expect(read('UPWARD', facts({ reports }), RECEIVED + 7200)).toMatchObject({ state: 'DUE', awaiting: ['U-DQYJJ'] });
    const told = [...reports, upward(RECEIVED + 7400, ['U-DQYJJ'])];
    expect(read('UPWARD', facts({ reports: told }), 999_999)).toMatchObject({ state: 'LATE', secondsLate: 200 });
  });

  it('asks nothing more of a false alarm', () => {
    const alarm = facts({ state: IncidentState.FALSE_ALARM, reports: [fromUnit(ReportForm.PHONE, INFORMED + 60)] });
    const states = readClocks(table, alarm, at(999_999)).map(({ row, state }) => `${row.kind} ${state}`);
    expect(states).toEqual([
      'PHONE SENT',
      'WRITTEN WAIVED',
      'UPWARD WAIVED',
      'PREFECTURE WAIVED',
      'FOLLOW_UP WAITING',
      'FINAL WAITING',
    ]);
  });
});

describe('follow-up reports', () => {
  const told = upward(RECEIVED + 60, ALL);
  const change = { version: 2, at: at(RECEIVED + 600) };

  it('are due at once when something changes after everyone had the first', () => {
    const reading = read('FOLLOW_UP', facts({ reports: [told], changes: [change] }), RECEIVED + 900);
    expect(reading).toMatchObject({ state: 'DUE', startedAt: change.at, secondsRun: 300, awaiting: ALL });
  });

  it('wait while the first report is still owed to somebody', () => {
    const reports = [upward(RECEIVED + 60, COUNTY)];
    expect(read('FOLLOW_UP', facts({ reports, changes: [change] }), RECEIVED + 900).state).toBe('WAITING');
  });

  it('are not due for what the first report tells already', () => {
    const reports = [upward(RECEIVED + 900, ALL, 2)];
    expect(read('FOLLOW_UP', facts({ reports, changes: [change] }), RECEIVED + 950).state).toBe('WAITING');
  });

  it('stay due for what has changed since the draft was written, though it was sent later', () => {
    const sent = upward(RECEIVED + 1000, ALL, 2, ReportStage.FOLLOW_UP);
    const changes = [change, { version: 3, at: at(RECEIVED + 950) }];
    const reading = read('FOLLOW_UP', facts({ reports: [told, sent], changes }), RECEIVED + 1100);
    expect(reading).toMatchObject({ state: 'DUE', startedAt: at(RECEIVED + 950) });
  });

  it('are kept when everyone has heard of it, and wait for the one who has not', () => {
    const some = upward(RECEIVED + 700, COUNTY, 2, ReportStage.FOLLOW_UP);
    const given = facts({ reports: [told, some], changes: [change] });
    expect(read('FOLLOW_UP', given, RECEIVED + 800)).toMatchObject({ state: 'DUE', awaiting: PREFECTURE });
    const rest = upward(RECEIVED + 750, PREFECTURE, 2, ReportStage.FOLLOW_UP);
    const kept = facts({ reports: [told, some, rest], changes: [change] });
    expect(read('FOLLOW_UP', kept, RECEIVED + 800)).toMatchObject({ state: 'SENT', sentAt: at(RECEIVED + 750) });
  });
});

describe('the final report', () => {
  const ended = { state: IncidentState.ENDED, endedAt: at(90_000) };

  it('is due once the response has ended, and kept by nothing but a final one', () => {
    const follow = upward(90_060, ALL, 5, ReportStage.FOLLOW_UP);
    expect(read('FINAL', facts({ ...ended, reports: [follow] }), 90_100)).toMatchObject({
      state: 'DUE',
      secondsRun: 100,
    });
    const final = upward(90_200, ALL, 5, ReportStage.FINAL);
    expect(read('FINAL', facts({ ...ended, reports: [follow, final] }), 99_999).state).toBe('SENT');
  });
});

describe('the instant from which a clock is overdue', () => {
  it.each([
    ['nothing was sent', {}, INFORMED + 1800],
    ['the unit has called', { reports: [fromUnit(ReportForm.PHONE, 400)] }, INFORMED + 7200],
    [
      'the unit has called and written',
      { reports: [fromUnit(ReportForm.PHONE, 400), fromUnit(ReportForm.WRITTEN, 500)] },
      RECEIVED + 7200,
    ],
  ])('when %s is that of the next one', (_name, changed, seconds) => {
    expect(nextLateAt(table, facts(changed))).toEqual(at(seconds));
  });

  it('never comes when all was sent, in a false alarm, and in the archive', () => {
    const reports = [fromUnit(ReportForm.PHONE, 400), fromUnit(ReportForm.WRITTEN, 500), upward(RECEIVED + 5, ALL)];
    expect(nextLateAt(table, facts({ reports }))).toBeNull();
    expect(nextLateAt(table, facts({ state: IncidentState.FALSE_ALARM }))).toBeNull();
    expect(nextLateAt(table, facts({ state: IncidentState.ARCHIVED }))).toBeNull();
  });
});
