import { join } from 'node:path';
import { startEmbedded } from '@outpost/embedded/start-embedded';
import pg from 'pg';
import { removeFolder, tempFolder } from '../support/temp-folder.ts';
import { atMost, type Figure, figure, type Goal, ratio } from './figures.ts';
import { startProduct } from './product.ts';
import { repeat } from './repeat.ts';

const RUNS = 3;
const WITHIN_MS = 60_000;
const GOAL_SECONDS = 15;
const LATER_GOAL_SECONDS = 8;

const seconds = (milliseconds: number): number => milliseconds / 1000;

/** The bare embedded database on a folder: until a first statement is answered. */
async function bareDatabase(folder: string): Promise<number> {
  const began = performance.now();
  const database = await startEmbedded(join(folder, 'database'));
  try {
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    await client.query('select postgis_version()');
    const took = performance.now() - began;
    await client.end();
    return seconds(took);
  } finally {
    await database.stop();
  }
}

async function product(folder: string): Promise<number> {
  const running = await startProduct({ folder, demo: false });
  await running.stop();
  return seconds(running.startedInMs);
}

interface StartFigures {
  productSeconds: Figure;
  bareDatabaseSeconds: Figure;
  ratio: Figure;
  goalSeconds: Goal;
  laterGoalSeconds: Goal;
}

const inAll = (productSeconds: number[], bareSeconds: number[]): StartFigures => {
  const whole = figure(productSeconds);
  return {
    productSeconds: whole,
    bareDatabaseSeconds: figure(bareSeconds),
    ratio: ratio(productSeconds, bareSeconds),
    goalSeconds: atMost(GOAL_SECONDS, whole.median),
    laterGoalSeconds: atMost(LATER_GOAL_SECONDS, whole.median),
  };
};

/** `npm start` to ready, beside what its database alone takes, on a new data folder and then on the same again. */
export async function benchStart(): Promise<{ emptyFolder: StartFigures; existingFolder: StartFigures }> {
  const empty: [number[], number[]] = [[], []];
  const existing: [number[], number[]] = [[], []];
  await repeat(RUNS, WITHIN_MS, async () => {
    const folders = [tempFolder('bench'), tempFolder('bench')] as const;
    try {
      empty[0].push(await product(folders[0]));
      empty[1].push(await bareDatabase(folders[1]));
      existing[0].push(await product(folders[0]));
      existing[1].push(await bareDatabase(folders[1]));
    } finally {
      for (const folder of folders) removeFolder(folder);
    }
  });
  return { emptyFolder: inAll(...empty), existingFolder: inAll(...existing) };
}
