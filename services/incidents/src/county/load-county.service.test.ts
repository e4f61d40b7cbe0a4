import { openTestService, type TestService } from '@outpost/shared/testing/open-test-service';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { incidents } from '../service.ts';

let test: TestService;
beforeAll(async () => {
  test = await openTestService(incidents);
});
afterAll(() => test.close());

const LOAD = 'mutation { loadIncidentsCounty(input: { county: "653130", demo: true }) { records } }';

it('loads a county once, however many ask for it at the same time', async () => {
  const answers = await Promise.all([test.ask(LOAD), test.ask(LOAD), test.ask(LOAD)]);
  expect(answers.flatMap(({ errors }) => errors)).toEqual([]);
  const records = answers.map(({ data }) => data.loadIncidentsCounty.records as number).sort((a, b) => a - b);
  expect(records.slice(0, 2)).toEqual([0, 0]);
  expect(records[2]).toBeGreaterThan(40);
  expect((await test.ask(LOAD)).data.loadIncidentsCounty.records).toBe(0);
});
