import { afterAll, beforeAll, describe } from 'vitest';
import { DEPLOYMENTS } from '../support/deployments.ts';
import type { Running } from '../support/desk.ts';
import { auditor } from './auditor.ts';
import { badInput } from './bad-input.ts';
import { hazmatTanker } from './hazmat-tanker.ts';
import { mainJob } from './main-job.ts';
import { missedChanges } from './missed-changes.ts';
import { signingIn } from './signing-in.ts';
import { stores } from './stores.ts';
import { workshopFire } from './workshop-fire.ts';

for (const { name, start, missing } of DEPLOYMENTS) {
  describe.skipIf(missing !== null)(missing === null ? name : `${name} (skipped: ${missing})`, () => {
    let running: Running | undefined;
    const world = (): Running => {
      if (!running) throw new Error('it is not running');
      return running;
    };
    beforeAll(async () => {
      running = await start();
    }, 400_000);
    afterAll(() => running?.close(), 60_000);

    mainJob(world);
    workshopFire(world);
    hazmatTanker(world);
    stores(world);
    missedChanges(world);
    auditor(world);
    badInput(world);
    signingIn(world);
  });
}
