import pg from 'pg';
import { NO_CASUALTIES, newKey, ON_THE_ROAD, squareAround } from '../support/inputs.ts';
import { type Client, openClient } from './client.ts';
import { atMost, type Figure, figure, type Goal, ratio } from './figures.ts';
import { growHistory, ROWS_EACH } from './grow-history.ts';
import { load } from './load.ts';
import { PICTURE } from './picture-query.ts';
import type { Product } from './product.ts';

const SIZES = [1_000, 100_000] as const;
/** How much longer an answer may take with a hundred times the records. */
const GOAL = 1.5;
const RUNS = 7;
const FOR_MS = 1_000;

const FIELDS = `id version code title category severity state responseLevel address occurredAt reportedAt
  position { longitude latitude } deaths missing trapped seriouslyInjured leadUnit { clause unit { id name } }`;

const WORKSPACE = `query ($id: ID!) { incident(id: $id) { id version state
  reportClock { kind state } checklists { list tasks { id state owner { name } } }
  markings { kind label geometry people } reports { stage state } supportRequests { state } releases { state }
  command { authority posts { kind seats { role person unit { name } } } handovers { kind } }
  responseActivations { level } casualtyUpdates { deaths at } endConditions { condition } suspensions { reason }
  attachments { name } probableDuplicates { likeness } timeline(first: 100) { at entity operation } } }`;

/** The lists as screens ask for them, and all of one incident. */
const ASKED: Readonly<Record<string, string>> = {
  openIncidents: `{ incidents(first: 200, filter: { open: true }) { nodes { ${FIELDS} } totalCount } }`,
  allIncidents: `{ incidents(first: 50) { nodes { ${FIELDS} } pageInfo { hasNextPage endCursor } } }`,
  inRecovery: `{ incidents(first: 50, filter: { states: [RECOVERY] }) { nodes { ${FIELDS} } } }`,
  lateClocks: '{ lateReportClocks { incidentCount } lateTasks(first: 50) { totalCount } }',
  picture: PICTURE,
  workspace: WORKSPACE,
};

async function act(client: Client, name: string, input: object): Promise<{ id: string; version: number }> {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const mutation = `mutation ($input: ${type}!) { done: ${name}(input: $input) { id version } }`;
  return (await client.ask<{ done: { id: string; version: number } }>(mutation, { input })).done;
}

/** An incident as the county has many: reported, verified, answered, drawn on the map, with a draft of a report. */
async function anIncident(client: Client): Promise<string> {
  const { units } = await client.ask<{ units: { nodes: { id: string }[] } }>('{ units(first: 1) { nodes { id } } }');
  let incident = await act(client, 'reportIncident', {
    idempotencyKey: newKey(),
    title: 'G3012 危化品罐车侧翻泄漏',
    category: 'HAZARDOUS_CHEMICALS',
    scope: 'ROAD',
    occurredAt: new Date(Date.now() - 3_600_000).toISOString(),
    position: ON_THE_ROAD,
    summary: '侧翻泄漏',
    casualties: { ...NO_CASUALTIES, deaths: 1 },
  });
  const { id } = incident;
  incident = await act(client, 'verifyIncident', { id, expectedVersion: incident.version, genuine: true });
  const level = { level: 'IV', authority: 'COMMANDER_IN_CHIEF', archiveUnitId: units.nodes[0]?.id };
  incident = await act(client, 'activateResponse', { id, expectedVersion: incident.version, ...level });
  const casualties = { ...NO_CASUALTIES, deaths: 2 };
  await act(client, 'updateCasualties', { id, expectedVersion: incident.version, casualties, reason: '核实' });
  const of = { idempotencyKey: newKey(), incidentId: id };
  await act(client, 'drawMarking', {
    ...of,
    kind: 'CORDON',
    label: '警戒区',
    geometry: squareAround(ON_THE_ROAD, 0.01),
  });
  await act(client, 'draftReport', { ...of, stage: 'INITIAL', form: 'WRITTEN' });
  return id;
}

/** A question about what does not grow: it tells how busy the machine is. */
const CONTROL = '{ units(first: 50) { nodes { id code name nameEn position { longitude latitude } } } }';

interface Asked {
  ms: Figure;
  /** How many times the control's own time, run by run: noise that hits both does not count. */
  ofControl: Figure;
}

/** Each question as one client asks it, in turns with the control. */
async function timesOf(client: Client, id: string): Promise<Record<string, Asked>> {
  const times: Record<string, Asked> = {};
  for (const [name, query] of Object.entries(ASKED)) {
    const ask = () => client.ask(query, query.includes('$id') ? { id } : {});
    const control = () => client.ask(CONTROL);
    await load(1, FOR_MS, ask);
    const runs: number[] = [];
    const controls: number[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      controls.push((await load(1, FOR_MS, control)).p50);
      runs.push((await load(1, FOR_MS, ask)).p50);
    }
    times[name] = { ms: figure(runs), ofControl: ratio(runs, controls) };
  }
  return times;
}

export interface HistoryFigures {
  incidents: readonly number[];
  journalRowsEach: number;
  /** At each size, and how many times the second is of the first, both held against the control. */
  questions: Record<string, { few: Asked; many: Asked; times: number; goal: Goal }>;
}

/** Whether the answers of today take as long with the records of decades: with a hundred times the incidents and the journal. */
export async function benchHistory(product: Product): Promise<HistoryFigures> {
  const client = openClient(product, 1);
  const db = new pg.Client({ connectionString: product.databaseUrl });
  await db.connect();
  try {
    const id = await anIncident(client);
    const seen: Record<string, Asked>[] = [];
    let made = 0;
    for (const size of SIZES) {
      process.stderr.write(`  ${size} incidents, ${size * ROWS_EACH} rows of the journal …\n`);
      await growHistory(db, id, made + 1, size);
      made = size;
      seen.push(await timesOf(client, id));
    }
    const [few = {}, many = {}] = seen;
    const questions: HistoryFigures['questions'] = {};
    for (const name of Object.keys(ASKED)) {
      const [at, of] = [few[name], many[name]];
      if (!at || !of) continue;
      const times = Number((of.ofControl.median / at.ofControl.median).toFixed(2));
      questions[name] = { few: at, many: of, times, goal: atMost(GOAL, times) };
    }
    return { incidents: SIZES, journalRowsEach: ROWS_EACH, questions };
  } finally {
    await client.close();
    await db.end();
  }
}
