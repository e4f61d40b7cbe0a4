import { openTestService, type TestService } from '@outpost/shared/testing/open-test-service';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { incidents } from '../service.ts';

let test: TestService;
beforeAll(async () => {
  test = await openTestService(incidents);
  const { errors } = await test.ask(
    'mutation { loadIncidentsCounty(input: { county: "653130", demo: true }) { records } }',
  );
  expect(errors).toEqual([]);
});
afterAll(() => test.close());

it('shows clocks that were kept, missed and are still running, with the texts of the reports', async () => {
  const { data, errors } = await test.ask(`{
    incidents { nodes { title reportClock { kind state secondsLate } tasks { clause late state } reports { code stage state missing text deliveries { unit { name } } } } }
    lateReportClocks { incidentCount incidents { incident { title } clocks { kind secondsLate } } } }`);
  expect(errors).toEqual([]);
  const states = new Set(
    data.incidents.nodes.flatMap(({ reportClock }: { reportClock: { state: string }[] }) =>
      reportClock.map(({ state }) => state),
    ),
  );
  expect([...states].sort()).toEqual(['DUE', 'LATE', 'OVERDUE', 'RUNNING', 'SENT', 'WAITING']);
  const { incidentCount, incidents: late } = data.lateReportClocks;
  expect(incidentCount).toBe(late.length);
  expect(late.length).toBeGreaterThan(0);
  const reports = data.incidents.nodes.flatMap(({ reports: own }: { reports: unknown[] }) => own);
  expect(reports.length).toBeGreaterThan(15);
});
