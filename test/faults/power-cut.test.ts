import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, startDesk } from '../support/desk.ts';
import { aReport } from '../support/inputs.ts';

const REPORT = 'mutation ($input: ReportIncidentInput!) { reportIncident(input: $input) { id title } }';
const LIST = '{ incidents(first: 500) { totalCount nodes { id title } } }';

interface Reported {
  reportIncident: { id: string; title: string };
}
interface Listed {
  incidents: { totalCount: number; nodes: { id: string; title: string }[] };
}

/** Callers that report at the same time, and how many acknowledgements the power cut waits for. */
const CALLERS = 4;
const ACKNOWLEDGED = 40;

describe('the power goes while incidents are being reported', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await startDesk({ database: 'embedded', demo: false });
  }, 400_000);
  afterAll(() => desk?.close(), 60_000);

  it('keeps every report that was acknowledged, and makes no second one when all are sent again', async () => {
    const inputs = Array.from({ length: 200 }, (_, n) => aReport({ title: `接报 ${n + 1}` }));
    const acknowledged = new Map<string, string>();
    let next = 0;
    let isOff = false;
    const call = async () => {
      while (!isOff && next < inputs.length) {
        const input = inputs[next++];
        try {
          const { reportIncident } = await desk.graph.read<Reported>(REPORT, { input });
          acknowledged.set(reportIncident.id, reportIncident.title);
        } catch {
          return; // nobody answers any more
        }
        if (acknowledged.size >= ACKNOWLEDGED && !isOff) {
          isOff = true;
          await desk.powerCut();
        }
      }
    };
    await Promise.all(Array.from({ length: CALLERS }, call));
    expect(acknowledged.size).toBeGreaterThanOrEqual(ACKNOWLEDGED);
    const sent = inputs.slice(0, next);

    await desk.startAgain();
    const { incidents } = await desk.graph.read<Listed>(LIST);
    const kept = new Map(incidents.nodes.map(({ id, title }) => [id, title]));
    for (const [id, title] of acknowledged) expect(kept.get(id)).toBe(title);

    for (const input of sent) {
      const { reportIncident } = await desk.graph.read<Reported>(REPORT, { input });
      const known = incidents.nodes.find(({ title }) => title === input['title']);
      if (known) expect(reportIncident.id).toBe(known.id);
    }
    const after = await desk.graph.read<Listed>(LIST);
    expect(after.incidents.totalCount).toBe(sent.length);
    expect(new Set(after.incidents.nodes.map(({ title }) => title)).size).toBe(sent.length);
  }, 400_000);
});
