import type { Role } from '@outpost/shared/claims';
import { profileId } from '@outpost/shared/profile-id';
import { type Answer, openTestService, type TestService } from '@outpost/shared/testing/open-test-service';
import { incidents } from '../service.ts';

/** What most tests ask of an incident. */
export interface TestIncident {
  id: string;
  version: number;
}

export interface TestCounty extends TestService {
  /** Sets the service's clock. */
  setNow: (at: Date | string) => void;
  now: () => Date;
  /** A reported incident; the given parts instead of the usual ones. */
  report: (changed?: Record<string, unknown>) => Promise<TestIncident>;
  /** A reported incident that has been verified and to which the county responds. */
  respond: (changed?: Record<string, unknown>) => Promise<TestIncident>;
  /** An incident whose response has ended in order. */
  end: (changed?: Record<string, unknown>) => Promise<TestIncident>;
  /** A mutation that must succeed. */
  // biome-ignore lint/suspicious/noExplicitAny: a test reads into an answer whose shape its own query gives
  must: (name: string, input: Record<string, unknown>, fields?: string) => Promise<any>;
  /** A mutation with one input; `fields` are asked of its answer. */
  act: (name: string, input: Record<string, unknown>, fields?: string, role?: Role) => Promise<Answer>;
  /** Fields of an incident. */
  // biome-ignore lint/suspicious/noExplicitAny: a test reads into an answer whose shape its own query gives
  read: (id: string, fields: string) => Promise<any>;
  /** How many rows the journal has. */
  journalled: () => Promise<number>;
}

let keys = 0;
/** A key that no other submission of the test has. */
export const freshKey = (): string => {
  keys += 1;
  return `incidents-test-${keys}`;
};

/** The figures of an incident; those that are not given are zero. */
export const figures = (given: Record<string, number> = {}) => ({
  deaths: 0,
  missing: 0,
  trapped: 0,
  seriouslyInjured: 0,
  minorInjured: 0,
  directLossYuan: 0,
  ...given,
});

/** The id of a unit of the directory by its code. */
export const unitId = (code: string): string => profileId('653130', 'unit', code);

/** For each severity, the level and a right authority for it (4.2). */
const LEVELS: Record<string, [string, string]> = {
  ORDINARY: ['IV', 'COMMANDER_IN_CHIEF'],
  RELATIVELY_SERIOUS: ['III', 'COMMANDER_IN_CHIEF'],
  SERIOUS: ['II', 'COUNTY_HEAD'],
  ESPECIALLY_SERIOUS: ['I', 'COUNTY_HEAD'],
};

/** The five conditions of 4.8. */
export const END_CONDITIONS = [
  'PEOPLE_RESCUED',
  'SCENE_CONTROLLED',
  'ENVIRONMENT_WITHIN_STANDARDS',
  'SECONDARY_HAZARDS_REMOVED',
  'DERIVED_HAZARDS_REMOVED',
];

/** The extensions of the first error, empty when there is none. */
export const refusal = ({ errors }: Answer): Record<string, unknown> => errors[0]?.extensions ?? {};

/** The service with the county that ships with the product, without demo records, and a clock that the test sets. */
export async function openCounty(start = '2026-11-24T02:00:00Z'): Promise<TestCounty> {
  let clock = new Date(start);
  const test = await openTestService(incidents, () => clock);
  const ask: TestCounty['act'] = (name, input, fields = 'id version', role = 'COMMANDER') => {
    const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
    const actor = { id: 'test', name: '测试人员', role };
    return test.ask(`mutation ($input: ${type}!) { ${name}(input: $input) { ${fields} } }`, { input }, { actor });
  };
  const must = async (name: string, input: Record<string, unknown>, fields?: string) => {
    const { data, errors } = await ask(name, input, fields);
    if (errors[0]) throw new Error(errors[0].message);
    return data[name];
  };
  const report: TestCounty['report'] = (changed = {}) =>
    must('reportIncident', {
      idempotencyKey: freshKey(),
      title: '气罐车侧翻',
      category: 'HAZARDOUS_CHEMICALS',
      scope: 'ROAD',
      occurredAt: clock.toISOString(),
      position: { longitude: 78.6, latitude: 39.97, datum: 'WGS84' },
      summary: '侧翻泄漏',
      ...changed,
    });
  await test.ask('mutation { loadIncidentsCounty(input: { county: "653130", demo: false }) { records } }');
  const respond: TestCounty['respond'] = async (changed = {}) => {
    const { id, version } = await report(changed);
    const verify = { id, expectedVersion: version, genuine: true };
    const { severity } = await must('verifyIncident', verify, 'severity');
    const [level, authority] = LEVELS[severity] ?? [];
    return must('activateResponse', {
      id,
      expectedVersion: version + 1,
      level,
      authority,
      archiveUnitId: unitId('U-YJJ'),
      ...(level === 'III' && { prefectureConsent: { by: '行署值班室', at: clock.toISOString() } }),
    });
  };
  /** Puts somebody in the commander-in-chief's seat. */
  const chiefOf = async (id: string): Promise<string> => {
    const query = 'query ($id: ID!) { incident(id: $id) { command { posts { seats { id version } } } } }';
    const { data } = await test.ask(query, { id });
    const seat = data.incident.command.posts[0].seats[0];
    await must('assignSeat', { id: seat.id, expectedVersion: seat.version, person: '演示人员·总指挥', reason: '到位' });
    return seat.id;
  };
  return {
    ...test,
    now: () => clock,
    setNow: (at) => {
      clock = new Date(at);
    },
    act: ask,
    report,
    must,
    respond,
    end: async (changed = {}) => {
      const { id, version } = await respond(changed);
      for (const condition of END_CONDITIONS) {
        const input = {
          idempotencyKey: freshKey(),
          incidentId: id,
          condition,
          confirmedBy: '演示人员·甲',
          evidence: '现场核查',
        };
        await must('confirmEndCondition', input);
      }
      const approvedBySeatId = await chiefOf(id);
      return must('endResponse', { id, expectedVersion: version, authority: 'COMMANDER_IN_CHIEF', approvedBySeatId });
    },
    read: async (id, fields) => {
      const { data, errors } = await test.ask(`query ($id: ID!) { incident(id: $id) { ${fields} } }`, { id });
      if (errors[0]) throw new Error(errors[0].message);
      return data.incident;
    },
    journalled: async () => {
      const rows: { n: number }[] = await test.service.db.query('select count(*)::int as n from incidents.journal');
      return rows[0]?.n ?? 0;
    },
  };
}
