import { newId } from '@outpost/shared/ids';
import { profileId } from '@outpost/shared/profile-id';
import { type Answer, openTestService, type TestService } from '@outpost/shared/testing/open-test-service';
import { resources } from '../service.ts';

const COUNTY = '653130';

export interface DemoCounty extends TestService {
  /** Tells the service of an incident, as the incidents service would. Returns its id. */
  incident: (changed?: { id?: string; state?: string; version?: number; mergedIntoId?: string }) => Promise<string>;
  /** How many rows the journal has. */
  journalled: () => Promise<number>;
}

/** The id of a demo record by its code. */
export const demoId = (kind: 'team' | 'equipment' | 'site' | 'depot' | 'stock' | 'unit', code: string): string =>
  profileId(COUNTY, kind, code);

let keys = 0;
/** A key that no other submission of the test has. */
export const freshKey = (): string => {
  keys += 1;
  return `resources-test-${keys}`;
};

/** The code of the first error, or null. */
export const codeOf = ({ errors }: Answer): unknown => errors[0]?.extensions?.['code'] ?? null;

/** The service with the demo records of the county that ships with the product. */
export async function openDemoCounty(now?: () => Date): Promise<DemoCounty> {
  const test = await openTestService(resources, now);
  const loaded = await test.ask(
    'mutation { loadResourcesCounty(input: { county: "653130", demo: true }) { records } }',
  );
  if (loaded.errors[0]) throw new Error(loaded.errors[0].message);
  return {
    ...test,
    incident: ({ id = newId(), state = 'RESPONDING', version = 1, ...more } = {}) =>
      test.tell('Incident', { id, state, version, code: `BC-TEST-${id.slice(-4)}`, title: '气罐车侧翻', ...more }),
    journalled: async () => {
      const rows: { n: number }[] = await test.service.db.query('select count(*)::int as n from resources.journal');
      return rows[0]?.n ?? 0;
    },
  };
}
