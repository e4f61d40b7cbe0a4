import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Unservable } from './instance.ts';
import { InstanceFault, readInstance } from './read-instance.ts';
import { USUAL_LIMITS } from './solve.ts';
import { solveInWorker } from './solve-in-worker.ts';
import type { Limits } from './watch.ts';

/** `pnpm preposition:solve instance.json [--seconds N] [--gap X]`: prints `{open, value, bound, seconds}`. */
const USAGE = new InstanceFault(
  'instance.json',
  '用法：pnpm preposition:solve instance.json [--seconds 秒] [--gap 0.01]',
  'usage: pnpm preposition:solve instance.json [--seconds N] [--gap 0.01]',
);

function readOptions(): { file: string; limits: Limits } {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { seconds: { type: 'string' }, gap: { type: 'string' } },
    });
    const [file, ...more] = positionals.filter((one) => one !== '--');
    const seconds = values.seconds === undefined ? null : Number(values.seconds);
    const gap = Number(values.gap ?? 0);
    if (file === undefined || more.length > 0 || !(seconds === null || seconds > 0) || !(gap >= 0)) throw USAGE;
    // Whoever names a time wants it used.
    return { file, limits: seconds === null ? { ...USUAL_LIMITS, gap } : { seconds, gap } };
  } catch {
    throw USAGE;
  }
}

function readJson(file: string): unknown {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new InstanceFault(file, '无法读取文件', 'the file cannot be read');
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : '';
    throw new InstanceFault(file, `不是有效的 JSON（${reason}）`, `is not JSON (${reason})`);
  }
}

function faultOf(error: unknown): InstanceFault | null {
  if (error instanceof InstanceFault) return error;
  if (!(error instanceof Unservable)) return null;
  const { demands } = error;
  if (demands.length === 0) {
    return new InstanceFault('k', '开放 k 个点位无法服务全部需求点', 'no choice of k sites serves every demand');
  }
  const named = demands.slice(0, 10).join(', ');
  return new InstanceFault(
    'costs',
    `${demands.length} 个需求点没有任何点位可以到达：${named}`,
    `no site can serve ${demands.length} of the demands: ${named}`,
  );
}

try {
  const { file, limits } = readOptions();
  const solving = solveInWorker(readInstance(readJson(file)), limits, () => undefined);
  // Told to end, it still says what it has found.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, solving.cancel);
  process.stdout.write(`${JSON.stringify(await solving.solution)}\n`);
} catch (error) {
  const fault = faultOf(error);
  if (!fault) throw error;
  process.stderr.write(`${fault.field}：${fault.zh}\n${fault.field}: ${fault.en}\n`);
  process.exitCode = 1;
}
