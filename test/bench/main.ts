import { startNative } from '../support/native-postgres.ts';
import { removeFolder, tempFolder } from '../support/temp-folder.ts';
import { benchBundle } from './bundle.ts';
import { benchCoverage } from './coverage.ts';
import { atMost } from './figures.ts';
import { benchFirstMap } from './first-map.ts';
import { benchHistory } from './history.ts';
import { benchJournal } from './journal.ts';
import { benchLive } from './live.ts';
import { busy, machine, NOISE } from './machine.ts';
import { memoryOf } from './memory.ts';
import { benchPicture } from './picture.ts';
import { type Product, startProduct } from './product.ts';
import { benchSolver } from './solver.ts';
import { benchStart } from './start.ts';
import { benchWrite } from './write.ts';

/** `pnpm bench [part …]`: the product's figures as JSON on standard output; what is being done on standard error. */
const GOAL_MEMORY_MB = 1600;
const wanted = new Set(process.argv.slice(2));
const wants = (part: string): boolean => wanted.size === 0 || wanted.has(part);

// Told to end, it still ends what it started: leaving by `exit` does that.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

const results: Record<string, unknown> = { machine: machine(), notes: NOISE };

async function part<T>(name: string, work: () => Promise<T>): Promise<T | undefined> {
  if (!wants(name)) return undefined;
  const began = performance.now();
  process.stderr.write(`${name} …\n`);
  const result = await work();
  const tookSeconds = Math.round((performance.now() - began) / 1000);
  results[name] = { tookSeconds, loadAverage: busy(), ...(result === null ? { skipped: true } : { figures: result }) };
  return result;
}

async function onProduct(options: { databaseUrl?: string }, work: (product: Product) => Promise<void>): Promise<void> {
  const folder = tempFolder('bench');
  try {
    const product = await startProduct({ folder, demo: true, ...options });
    try {
      await work(product);
    } finally {
      await product.stop();
    }
  } finally {
    removeFolder(folder);
  }
}

const memory = ({ pid }: Product) => {
  const { rssMb, pssMb, processes } = memoryOf(pid);
  return { rssMb, pssMb, goalMb: atMost(GOAL_MEMORY_MB, rssMb), processes };
};

await part('start', benchStart);
await part('solver', benchSolver);
await part('journal', benchJournal);
if (['firstMap', 'bundle', 'memory', 'picture', 'live', 'write', 'coverage'].some(wants)) {
  await onProduct({}, async (product) => {
    const idle = memory(product);
    const map = await part('firstMap', () => benchFirstMap(product));
    await part('bundle', async () => benchBundle(map?.scripts ?? null));
    await part('picture', () => benchPicture(product));
    await part('memory', async () => ({ idle, ...(wants('picture') && { afterPicture: memory(product) }) }));
    await part('live', () => benchLive(product));
    await part('write', () => benchWrite(product));
    await part('coverage', () => benchCoverage(product));
  });
}
const native = ['pictureOnNative', 'history'].some(wants) ? await startNative() : null;
if (native) {
  try {
    await onProduct({ databaseUrl: native.url }, async (product) => {
      await part('pictureOnNative', () => benchPicture(product));
      await part('history', () => benchHistory(product));
    });
  } finally {
    await native.stop();
  }
}
process.stdout.write(`${JSON.stringify(results, null, 2)}\n`);
