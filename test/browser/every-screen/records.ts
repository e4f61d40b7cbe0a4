import type { Graph } from '../../support/graph.ts';

/** One record of each kind and state that a screen is made for. */
export interface Records {
  responding: string;
  verified: string;
  reported: string;
  site: string;
  machine: string;
  team: string;
  depot: string;
  shelter: string;
  settlement: string;
  expert: string;
  warning: string;
  dispatch: string;
}

interface One {
  id: string;
  state?: string;
  version?: number;
  position: { longitude: number; latitude: number };
}
type List = { nodes: One[] };

const ALL = `{
  incidents(first: 50, filter: { open: true }) { nodes { id state position { longitude latitude } } }
  prepositionSites(first: 1) { nodes { id } }
  equipmentItems(first: 50, filter: { kinds: [EXCAVATOR], statuses: [AVAILABLE] }) { nodes { id } }
  teams(first: 1) { nodes { id } }
  depots(first: 1) { nodes { id } }
  shelters(first: 1) { nodes { id } }
  settlements(first: 1) { nodes { id } }
  experts(first: 1) { nodes { id } }
  warnings(first: 1, filter: { inForce: true }) { nodes { id } }
  dispatches(first: 1, filter: { active: true }) { nodes { id state version } }
}`;

const REQUEST = `mutation ($input: RequestDispatchInput!) { requestDispatch(input: $input) { id state version } }`;
const APPROVE = `mutation ($input: ApproveDispatchInput!) { approveDispatch(input: $input) { id state version } }`;
const ADVANCE = `mutation ($input: AdvanceDispatchInput!) { advanceDispatch(input: $input) { id state version } }`;

/** A machine that is on its way, so that there is a dispatch to look at. */
async function underWay(graph: Graph, incident: One, machine: string): Promise<string> {
  const input = {
    idempotencyKey: 'every-screen-dispatch',
    incidentId: incident.id,
    equipmentId: machine,
    destination: { ...incident.position, datum: 'WGS84' },
    task: '清理塌方，打开通道',
  };
  const { requestDispatch: asked } = await graph.read<{ requestDispatch: One }>(REQUEST, { input });
  const { approveDispatch: approved } = await graph.read<{ approveDispatch: One }>(APPROVE, {
    input: { id: asked.id, expectedVersion: asked.version },
  });
  let version = approved.version;
  for (const to of ['ACCEPTED', 'EN_ROUTE']) {
    const { advanceDispatch } = await graph.read<{ advanceDispatch: One }>(ADVANCE, {
      input: { id: asked.id, expectedVersion: version, to },
    });
    version = advanceDispatch.version;
  }
  return asked.id;
}

export async function someRecords(graph: Graph): Promise<Records> {
  const lists = await graph.read<Record<string, List>>(ALL);
  const first = (list: string): One => {
    const record = lists[list]?.nodes[0];
    if (!record) throw new Error(`the demo county has no ${list}`);
    return record;
  };
  const inState = (state: string): One => {
    const incident = lists['incidents']?.nodes.find((one) => one.state === state);
    if (!incident) throw new Error(`no incident of the demo county is ${state}`);
    return incident;
  };
  const responding = inState('RESPONDING');
  const machine = lists['equipmentItems']?.nodes.at(-1)?.id ?? '';
  return {
    responding: responding.id,
    verified: inState('VERIFIED').id,
    reported: inState('REPORTED').id,
    site: first('prepositionSites').id,
    machine: first('equipmentItems').id,
    team: first('teams').id,
    depot: first('depots').id,
    shelter: first('shelters').id,
    settlement: first('settlements').id,
    expert: first('experts').id,
    warning: first('warnings').id,
    dispatch: lists['dispatches']?.nodes[0]?.id ?? (await underWay(graph, responding, machine)),
  };
}

const FIGURES = `query ($id: ID!) { incident(id: $id) { version deaths missing trapped seriouslyInjured minorInjured directLossYuan } }`;
const UPDATE = `mutation ($input: UpdateCasualtiesInput!) { updateCasualties(input: $input) { id } }`;

/** One more person is lightly injured, says somebody at another screen. */
export async function somebodyElseUpdates(graph: Graph, id: string): Promise<void> {
  const { incident } = await graph.read<{ incident: { version: number; minorInjured: number } }>(FIGURES, { id });
  const { version, minorInjured, ...others } = incident;
  const casualties = { ...others, minorInjured: minorInjured + 1 };
  await graph.read(UPDATE, { input: { id, expectedVersion: version, casualties, reason: '现场续报' } });
}
