import { spawn } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { end, leftovers, RUN_VARIABLE } from './leftovers.mjs';
import { ended } from './run.mjs';

const FOLDER = '/nowhere/outpost-run-of-this-test';

describe.skipIf(process.platform !== 'linux')('processes that outlive a test run', () => {
  it('are found by the mark that they inherit, and ended', async () => {
    const child = spawn('sleep', ['600'], { env: { ...process.env, [RUN_VARIABLE]: FOLDER }, stdio: 'ignore' });
    const exited = ended(child);
    expect(leftovers(FOLDER)).toEqual([{ pid: child.pid, command: 'sleep 600' }]);
    for (const found of leftovers(FOLDER)) end(found);
    expect(await exited).toBe('SIGKILL');
    expect(leftovers(FOLDER)).toEqual([]);
  });
});
