import { eventually } from '../../support/eventually.ts';
import { aWarning, newKey, ON_THE_ROAD } from '../../support/inputs.ts';
import { mutation, type Prepared, type Sample } from './sample.ts';
import { type Made, newCode, UNIT, type World } from './world.ts';

const version = ({ id, version }: Made) => ({ id, expectedVersion: version });
const bound = (teamId: string) => ({ unitId: UNIT, teamId });

/** A query for a personal field of a record that has just been made. */
const reading = (
  operation: string,
  prepare: (world: World) => Promise<{ id: string; owners: Prepared['owners'] }>,
): Sample => ({
  service: 'resources',
  operation,
  prepare: async (world) => {
    const { id, owners } = await prepare(world);
    return { variables: { id }, owners };
  },
});

const position = (of: { teamId?: string; equipmentId?: string }) => ({
  idempotencyKey: newKey(),
  reports: [{ ...of, position: ON_THE_ROAD, at: new Date().toISOString() }],
});

async function approved(world: World, of: { teamId?: string; equipmentId?: string }): Promise<Made> {
  return world.act('approveDispatch', version(await world.dispatch(of)));
}

/** A line of stock in a depot of the sample's unit, from the demo county. */
async function stockOfUnit(world: World): Promise<{ stockItemId: string; unitId: string; siblingId: string }> {
  const { data } = await world.house.ask('{ depots { nodes { id unit { id } stock { id balance } } } }');
  type Depot = { id: string; unit: { id: string } | null; stock: { id: string; balance: number }[] };
  const depots = data.depots.nodes as Depot[];
  for (const { id, unit, stock } of depots) {
    const item = stock.find(({ balance }) => balance > 9);
    const sibling = depots.find((one) => one.id !== id && one.unit?.id === unit?.id);
    if (unit && item && sibling) return { stockItemId: item.id, unitId: unit.id, siblingId: sibling.id };
  }
  throw new Error('the demo county has no unit with two depots and stock');
}

/** The order by which a team near a warning is told to stand by; it follows from the warning on its own. */
async function standbyOrder(world: World): Promise<Made & { teamId: string }> {
  const { id: teamId } = await world.team();
  await world.act('issueWarning', aWarning({ level: 'BLUE' }));
  const { db } = world.house.services.get('resources') ?? {};
  return eventually('the team is told to stand by', async () => {
    const rows: Made[] =
      (await db?.query(`select id, version from resources.standby_order where team_id = $1 and state = 'ORDERED'`, [
        teamId,
      ])) ?? [];
    return rows[0] && { ...rows[0], teamId };
  });
}

/** One operation for each action that the resources service answers; some for each way to be one's own. */
export const RESOURCE_SAMPLES = {
  'resource:write': [
    mutation('resources', 'updateEquipment', async (world) => ({
      input: { ...version(await world.machine()), model: 'X-1' },
      owners: { unitId: UNIT },
    })),
    mutation('resources', 'createTeam', async () => ({
      input: {
        idempotencyKey: newKey(),
        team: {
          code: newCode('DZ'),
          name: '测试队伍',
          nameEn: 'A team',
          kind: 'SOCIAL',
          skills: ['EVACUATION'],
          strength: 5,
          base: ON_THE_ROAD,
          unitId: UNIT,
        },
      },
      owners: { unitId: UNIT },
    })),
  ],
  'preposition:plan': [
    mutation('resources', 'savePrepositionPlan', async (world) => ({ input: await planning(world) })),
    mutation('resources', 'proposePreposition', async () => ({
      input: { idempotencyKey: newKey(), kind: 'EXCAVATOR', seconds: 1 },
    })),
    mutation('resources', 'createDemandPoint', async () => ({
      input: {
        idempotencyKey: newKey(),
        point: {
          code: newCode('XQ'),
          name: '某路口',
          nameEn: 'A junction',
          kind: 'KEY_TRAFFIC_NODE',
          position: ON_THE_ROAD,
          weight: 1,
        },
      },
    })),
  ],
  'preposition:order': [
    mutation('resources', 'orderPrepositionPlan', async (world) => ({ input: anOrder(await aPlan(world)) })),
  ],
  'transfer:advance': [
    mutation('resources', 'advanceTransfer', async (world) => ({
      input: { ...version(await aTransfer(world)), to: 'EN_ROUTE' },
      owners: { unitId: UNIT },
    })),
  ],
  'team:status': [
    mutation('resources', 'setTeamStatus', async (world) => {
      const team = await world.team();
      return { input: { ...version(team), status: 'OUT_OF_SERVICE' }, owners: bound(team.id) };
    }),
  ],
  'resource:import': [
    mutation('resources', 'addImportRows', async (world) => {
      const table = { kind: 'TEAM', fileName: 'a.csv', headers: ['编号'], rows: 1 };
      const { id } = await world.create('startImport', table, { by: { role: 'RESOURCE_MANAGER', unitId: UNIT } });
      return { input: { id, rows: [{ line: 2, cells: ['DZ-1'] }] }, owners: { unitId: UNIT } };
    }),
  ],
  'stock:move': [
    mutation('resources', 'recordStockMovement', async (world) => {
      const { stockItemId, unitId } = await stockOfUnit(world);
      return { input: { idempotencyKey: newKey(), stockItemId, kind: 'RECEIPT', quantity: 1 }, owners: { unitId } };
    }),
    mutation('resources', 'transferStock', async (world) => {
      const { stockItemId, unitId, siblingId: toDepotId } = await stockOfUnit(world);
      return { input: { idempotencyKey: newKey(), stockItemId, toDepotId, quantity: 1 }, owners: { unitId } };
    }),
  ],
  'dispatch:request': [
    mutation('resources', 'requestDispatch', async (world) => {
      const { id: teamId } = await world.team();
      return {
        input: {
          idempotencyKey: newKey(),
          incidentId: (await world.incident()).id,
          destination: ON_THE_ROAD,
          teamId,
        },
        owners: bound(teamId),
      };
    }),
  ],
  'dispatch:approve': [
    mutation('resources', 'approveDispatch', async (world) => {
      const { id: teamId } = await world.team();
      return { input: version(await world.dispatch({ teamId })), owners: bound(teamId) };
    }),
  ],
  'dispatch:advance': [
    mutation('resources', 'advanceDispatch', async (world) => {
      const { id: teamId } = await world.team();
      return { input: { ...version(await approved(world, { teamId })), to: 'ACCEPTED' }, owners: bound(teamId) };
    }),
    mutation('resources', 'advanceDispatch', async (world) => {
      const { id: equipmentId } = await world.machine();
      return {
        input: { ...version(await approved(world, { equipmentId })), to: 'ACCEPTED' },
        owners: { unitId: UNIT },
      };
    }),
  ],
  'requisition:decide': [
    mutation('resources', 'decideRequisition', async (world) => ({ input: await aDecision(world) })),
  ],
  'requisition:advance': [
    mutation('resources', 'advanceRequisition', async (world) => ({
      input: {
        ...version(await world.act('decideRequisition', await aDecision(world))),
        to: 'DELIVERED',
        condition: '完好',
      },
    })),
  ],
  'cost:record': [
    mutation('resources', 'recordCost', async (world) => {
      const { id: incidentId } = await world.incident();
      const { id: equipmentId } = await world.machine();
      const { id: dispatchId } = await world.dispatch({ equipmentId }, incidentId);
      const cost = { amountYuan: 800, payer: 'RESPONSIBLE_UNIT', payerName: '某公司', reason: '台班费' };
      return { input: { idempotencyKey: newKey(), incidentId, dispatchId, ...cost }, owners: { unitId: UNIT } };
    }),
  ],
  'standby:confirm': [
    mutation('resources', 'confirmStandby', async (world) => {
      const { teamId, ...order } = await standbyOrder(world);
      return { input: version(order), owners: bound(teamId) };
    }),
  ],
  'standby:end': [
    mutation('resources', 'standDown', async (world) => {
      const { teamId, ...order } = await standbyOrder(world);
      return { input: { ...version(order), reason: '另有任务' }, owners: bound(teamId) };
    }),
  ],
  'position:report': [
    mutation('resources', 'reportPositions', async (world) => {
      const { id: teamId } = await world.team();
      return { input: position({ teamId }), owners: bound(teamId) };
    }),
    mutation('resources', 'reportPositions', async (world) => {
      const { id: equipmentId } = await world.machine();
      return { input: position({ equipmentId }), owners: { unitId: UNIT } };
    }),
  ],
  'personal:contact': [
    reading('query ($id: ID!) { team(id: $id) { dutyPhone } }', async (world) => {
      const { id } = await world.team();
      return { id, owners: bound(id) };
    }),
    reading('query ($id: ID!) { equipmentItem(id: $id) { operatorPhone } }', async (world) => {
      const { id } = await world.machine();
      return { id, owners: { unitId: UNIT } };
    }),
  ],
} as const satisfies Record<string, readonly Sample[]>;

/** What keeps a plan that moves a machine of the sample's unit. */
async function planning(world: World): Promise<Record<string, unknown>> {
  const { id: equipmentId } = await world.machine();
  const position = { ...ON_THE_ROAD, latitude: ON_THE_ROAD.latitude + 0.1 };
  return { idempotencyKey: newKey(), name: '测试方案', placed: [{ equipmentId, position }] };
}

const aPlan = async (world: World): Promise<Made> => world.act('savePrepositionPlan', await planning(world));
const anOrder = (plan: Made): Record<string, unknown> => ({ idempotencyKey: newKey(), ...version(plan) });

/** The order that a machine is to wait elsewhere. */
async function aTransfer(world: World): Promise<Made> {
  const { id } = await world.act('orderPrepositionPlan', anOrder(await aPlan(world)));
  const query = 'query ($id: ID!) { prepositionPlan(id: $id) { transfers { id version } } }';
  const { data } = await world.house.ask(query, { id });
  const [transfer] = data.prepositionPlan.transfers as Made[];
  if (!transfer) throw new Error('the plan that was ordered has no transfer');
  return transfer;
}

async function aDecision(world: World): Promise<Record<string, unknown>> {
  return {
    idempotencyKey: newKey(),
    incidentId: (await world.incident()).id,
    kind: 'EQUIPMENT',
    item: '挖掘机',
    quantity: 1,
    unit: '台',
    decisionNumber: '测试〔2026〕1号',
    authority: '巴楚县人民政府',
    ownerName: '某砂石料场',
    periodFrom: new Date().toISOString(),
  };
}
