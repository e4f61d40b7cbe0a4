import { statSync } from 'node:fs';
import { join } from 'node:path';
import { ROLES } from '@outpost/shared/claims';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, startDesk } from '../support/desk.ts';
import { Door } from '../support/door.ts';
import { eventually } from '../support/eventually.ts';
import { graphAt } from '../support/graph.ts';
import { ROOT, startProcess } from '../support/processes.ts';
import { removeFolder, tempFolder } from '../support/temp-folder.ts';

const VIEWER = '{ viewer { role county } }';

describe('the accounts of a demo', () => {
  let desk: Desk;
  beforeAll(async () => {
    // Sessions of a few seconds, to see one expire.
    desk = await startDesk({ database: 'embedded', demo: true, env: { OUTPOST_SESSION_HOURS: '0.002' } });
  }, 400_000);
  afterAll(() => desk?.close(), 60_000);

  it.each(ROLES)('let %s in with a password and with a key', async (role) => {
    const access = desk.access(role);
    const door = new Door(desk.url);
    await door.signIn(access);
    const expected = { viewer: { role, county: '653130' } };
    expect(await door.read(VIEWER)).toEqual(expected);
    expect(await graphAt(desk.url, access.key).read(VIEWER)).toEqual(expected);
  });

  it('are bound to a unit, a team and an expert that the demo county has', async () => {
    const { accounts } = await desk.graph.read<{
      accounts: {
        nodes: {
          role: string;
          unit: { name: string } | null;
          team: { name: string } | null;
          expert: { name: string } | null;
        }[];
      };
    }>('{ accounts(first: 20) { nodes { role unit { name } team { name } expert { name } } } }');
    const bound = (role: string) => accounts.nodes.find((one) => one.role === role);
    expect(bound('RESOURCE_MANAGER')?.unit?.name).toBeTruthy();
    expect(bound('SHELTER_MANAGER')?.unit?.name).toBeTruthy();
    expect(bound('FIELD_TEAM_LEADER')?.team?.name).toBeTruthy();
    expect(bound('EXPERT')?.expert?.name).toBeTruthy();
  });

  it('are kept where only their owner reads them, and every page knows that it is a demo', async () => {
    expect(statSync(join(desk.folder, 'demo-accounts.json')).mode & 0o777).toBe(0o600);
    expect(desk.output()).toContain('demo-accounts.json');
    expect((await new Door(desk.url).ask('GET', '/auth/session')).body).toEqual({
      demo: true,
      singleSignOn: null,
      account: null,
    });
  });

  it('sign out by themselves when nobody uses them', async () => {
    const door = new Door(desk.url);
    await door.signIn(desk.access('OBSERVER'));
    expect((await door.graph(VIEWER)).status).toBe(200);
    await eventually('the session has expired', async () => (await door.graph(VIEWER)).status === 401);
  });

  it('do not come in when the same data run without the demo', async () => {
    await desk.powerCut();
    await desk.startAgain();
    await graphAt(desk.url, desk.access('COMMANDER').key).read(VIEWER);
    await desk.powerCut();
    const data = { OUTPOST_DATA: desk.folder, PORT: new URL(desk.url).port };
    const plain = startProcess(process.execPath, [join(ROOT, 'infra/desk/dist/main.js')], data);
    try {
      await eventually('the set-up link is printed', () => /\/welcome#\S+/.test(plain.output()), 120_000);
      expect(await graphAt(desk.url, desk.access('ADMINISTRATOR').key).refused(VIEWER)).toMatchObject({
        code: 'UNAUTHENTICATED',
      });
      const answer = await new Door(desk.url).ask('POST', '/auth/sign-in', desk.access('ADMINISTRATOR'));
      expect(answer.status).toBe(401);
    } finally {
      await plain.stop();
    }
    await desk.startAgain();
  }, 240_000);
});

it('a demo does not start where others than this machine could reach it', async () => {
  const folder = tempFolder('open-demo');
  const env = { OUTPOST_DATA: folder, HOST: '0.0.0.0', PORT: '0' };
  const desk = startProcess(process.execPath, [join(ROOT, 'infra/desk/dist/main.js'), '--demo'], env);
  try {
    await eventually('it has ended', () => desk.hasExited());
    expect(desk.output()).toMatch(/this machine alone/);
  } finally {
    await desk.stop();
    removeFolder(folder);
  }
});
