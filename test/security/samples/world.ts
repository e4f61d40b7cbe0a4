import type { Claims } from '@outpost/shared/claims';
import { profileId } from '@outpost/shared/profile-id';
import { eventually } from '../../support/eventually.ts';
import type { House } from '../../support/house.ts';
import { aReport, newKey, ON_THE_ROAD } from '../../support/inputs.ts';
import { COUNTY } from '../../support/two-counties.ts';

type Role = Pick<Claims['actor'], 'role' | 'unitId'>;
const ADMINISTRATOR: Role = { role: 'ADMINISTRATOR' };

export interface Made {
  id: string;
  version: number;
}

/** Units of the demo county to whom the records of a sample belong. */
export const UNIT = profileId(COUNTY, 'unit', 'U-XFDD');

let made = 0;
/** A code that no other record has. */
export const newCode = (prefix: string): string => {
  made += 1;
  return `${prefix}-T${made}`;
};

/** Makes records for samples, as an administrator of the county where no other is named. */
export class World {
  constructor(readonly house: House) {}

  /** One mutation that must succeed. */
  async act(name: string, input: Record<string, unknown>, { by = ADMINISTRATOR }: { by?: Role } = {}): Promise<Made> {
    const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) { done: ${name}(input: $input) { id version } }`;
    const actor = { id: 'world', name: '测试人员', ...by };
    const { data, errors } = await this.house.ask(query, { input }, { actor });
    if (errors.length > 0) throw new Error(`${name} was refused: ${JSON.stringify(errors)}`);
    return data.done as Made;
  }

  create(name: string, input: Record<string, unknown>, options?: { by?: Role }): Promise<Made> {
    return this.act(name, { idempotencyKey: newKey(), ...input }, options);
  }

  /** An incident that every service knows of. */
  async incident(changed: Record<string, unknown> = {}): Promise<Made> {
    const incident = await this.act('reportIncident', aReport(changed));
    for (const name of ['resources', 'shelters']) {
      const { db } = this.house.services.get(name) ?? {};
      await eventually(`${name} knows the incident`, async () => {
        const rows: unknown[] =
          (await db?.query(`select 1 from ${name}.known_incident where id = $1`, [incident.id])) ?? [];
        return rows.length > 0;
      });
    }
    return incident;
  }

  /** An incident that is verified. */
  async verified(changed: Record<string, unknown> = {}): Promise<Made> {
    const { id, version } = await this.incident(changed);
    return this.act('verifyIncident', { id, expectedVersion: version, genuine: true });
  }

  /** An incident to which the county responds. */
  async responding(): Promise<Made> {
    const { id, version } = await this.verified();
    const activation = { level: 'IV', authority: 'COMMANDER_IN_CHIEF', archiveUnitId: UNIT };
    return this.act('activateResponse', { id, expectedVersion: version, ...activation });
  }

  /** An incident to which the response can be ended, and the seat that approves of it (4.8). */
  async controlled(): Promise<Made & { seatId: string }> {
    const incident = await this.responding();
    const { id: incidentId } = incident;
    const conditions = ['PEOPLE_RESCUED', 'SCENE_CONTROLLED', 'ENVIRONMENT_WITHIN_STANDARDS'];
    for (const condition of [...conditions, 'DERIVED_HAZARDS_REMOVED', 'SECONDARY_HAZARDS_REMOVED']) {
      const found = { condition, confirmedBy: '某某', evidence: '现场核查' };
      await this.create('confirmEndCondition', { incidentId, ...found });
    }
    const query = 'query ($id: ID!) { incident(id: $id) { command { posts { kind seats { id version } } } } }';
    const { data } = await this.house.ask(query, { id: incidentId });
    type Post = { kind: string; seats: Made[] };
    const post = (data.incident.command.posts as Post[]).find(({ kind }) => kind === 'HEADQUARTERS');
    const seat = post?.seats[0];
    if (!seat) throw new Error('the headquarters has no seat');
    await this.act('assignSeat', { id: seat.id, expectedVersion: seat.version, person: '某某', reason: '到位' });
    return { ...incident, seatId: seat.id };
  }

  /** An incident to which the response has ended. */
  async ended(): Promise<Made> {
    const { id, version, seatId } = await this.controlled();
    const ending = { authority: 'COMMANDER_IN_CHIEF', approvedBySeatId: seatId };
    return this.act('endResponse', { id, expectedVersion: version, ...ending });
  }

  unit(): Promise<Made> {
    const unit = { code: newCode('DW'), name: '测试单位', nameEn: 'A unit', kind: 'ENTERPRISE' };
    return this.create('createUnit', { unit });
  }

  team(changed: Record<string, unknown> = {}): Promise<Made> {
    const team = {
      code: newCode('DZ'),
      name: '测试队伍',
      nameEn: 'A team',
      kind: 'PROFESSIONAL',
      skills: ['ROAD_RESCUE'],
      strength: 12,
      base: ON_THE_ROAD,
      unitId: UNIT,
      dutyPhone: '0998-000-1111',
      leader: '张某',
      ...changed,
    };
    return this.create('createTeam', { team });
  }

  machine(changed: Record<string, unknown> = {}): Promise<Made> {
    const equipment = {
      code: newCode('JX'),
      name: '测试挖掘机',
      kind: 'EXCAVATOR',
      condition: 'GOOD',
      position: ON_THE_ROAD,
      ownerId: UNIT,
      operator: '王某',
      operatorPhone: '0998-000-2222',
      ...changed,
    };
    return this.create('createEquipment', { equipment });
  }

  shelter(changed: Record<string, unknown> = {}): Promise<Made> {
    const shelter = {
      code: newCode('BN'),
      name: '测试避难场所',
      nameEn: 'A shelter',
      level: 'COUNTY',
      duration: 'SHORT',
      indoor: true,
      position: ON_THE_ROAD,
      capacity: 100,
      unitId: UNIT,
      manager: '李某',
      managerPhone: '0998-000-3333',
      facilities: ['WATER'],
      accessible: true,
      ...changed,
    };
    return this.create('createShelter', { shelter });
  }

  expert(changed: Record<string, unknown> = {}): Promise<Made> {
    return this.create('createExpert', { expert: anExpert(changed) });
  }

  /** A team or machine that has been asked for, for an incident. */
  async dispatch(given: { teamId?: string; equipmentId?: string }, incidentId?: string): Promise<Made> {
    const incident = incidentId ?? (await this.incident()).id;
    return this.create('requestDispatch', { incidentId: incident, destination: ON_THE_ROAD, ...given });
  }
}

export const anExpert = (changed: Record<string, unknown> = {}): Record<string, unknown> => ({
  code: newCode('ZJ'),
  name: '赵某',
  nameEn: 'An expert',
  specialities: ['MINE'],
  titles: ['高级工程师'],
  languages: ['zh-CN'],
  medical: false,
  phone: '0998-000-4444',
  termFrom: '2020-01-01',
  termTo: '2099-12-31',
  availability: 'AVAILABLE',
  ...changed,
});
