import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { reachEmbedded } from '@outpost/embedded/start-embedded';
import { loadConfig } from '@outpost/shared/config';
import { FAULTS, type JournalFault } from '@outpost/shared/journal/verify/fault';
import {
  type ChainHead,
  type ChainReport,
  sealedSchemas,
  verifyChain,
} from '@outpost/shared/journal/verify/verify-chain';
import pg from 'pg';
import { z } from 'zod';

/**
 * `pnpm journal:verify [--expect service:position:hash …]`: checks every service's journal against its seals, in the data
 * folder, also while the desk runs, or in `DATABASE_URL`. Exit code 0 when all are whole, 1 when one is not, 2
 * when they could not be read.
 */
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const EXPECTED = /^(?<service>[a-z_]+):(?<position>\d+):(?<hash>[0-9a-f]{64})$/;

interface Expected extends ChainHead {
  service: string;
}

function expectedHeads(texts: readonly string[]): Expected[] {
  return texts.map((text) => {
    const { service = '', position, hash = '' } = EXPECTED.exec(text)?.groups ?? {};
    if (!service) throw new Error(`--expect ${text}: 应为 / must be service:position:hash`);
    return { service, position: Number(position), hash };
  });
}

const placeOf = ({ position, seq, entity, entityId }: JournalFault): string =>
  [
    position === null ? null : `第 ${position} 位 / position ${position}`,
    seq === null ? null : `seq ${seq}`,
    entity === null ? null : `${entity} ${entityId}`,
  ]
    .filter((part) => part !== null)
    .join('，');

function sayReport({ service, checked, waiting, faults, more }: ChainReport): void {
  for (const fault of faults) {
    const { zh, en } = FAULTS[fault.kind];
    const detail = fault.detail ? `（${fault.detail.zh} / ${fault.detail.en}）` : '';
    say(`${service}  ✗ ${placeOf(fault)}：${zh} / ${en}${detail}`);
  }
  if (more > 0) say(`${service}  ✗ 另有 ${more} 处 / and ${more} more`);
  if (faults.length === 0) say(`${service}  ✓ ${checked} 行完好 / ${checked} rows are as they were sealed`);
  if (waiting > 0) say(`${service}    ${waiting} 行尚待封存 / ${waiting} rows wait for their seal`);
}

async function verify(databaseUrl: string, expected: readonly Expected[]): Promise<ChainReport[]> {
  const client = new pg.Client({ connectionString: databaseUrl, application_name: 'outpost-journal-verify' });
  await client.connect();
  try {
    const schemas = await sealedSchemas(client);
    if (schemas.length === 0) throw new Error('没有已封存的日志 / there is no sealed journal in this database');
    const unknown = expected.find(({ service }) => !schemas.includes(service));
    if (unknown) throw new Error(`--expect ${unknown.service}：没有此服务的日志 / there is no journal of that service`);
    const reports: ChainReport[] = [];
    for (const service of schemas) {
      const own = expected.filter((head) => head.service === service);
      const report = await verifyChain(client, service, own, schemas);
      sayReport(report);
      reports.push(report);
    }
    return reports;
  } finally {
    await client.end();
  }
}

try {
  const { values } = parseArgs({ options: { expect: { type: 'string', multiple: true, default: [] } } });
  const settings = loadConfig(
    z.object({
      DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
      OUTPOST_DATA: z.string().min(1).default('.data'),
    }),
    process.env,
  );
  const expected = expectedHeads(values.expect);
  const embedded = settings.DATABASE_URL ? null : await reachEmbedded(join(settings.OUTPOST_DATA, 'database'));
  try {
    const reports = await verify(settings.DATABASE_URL ?? embedded?.url ?? '', expected);
    say('');
    say('链首，请抄录于他处；以后用 --expect 核对 / heads: write them down elsewhere, and give them to --expect later');
    for (const { service, head } of reports) if (head) say(`${service}:${head.position}:${head.hash}`);
    process.exitCode = reports.some(({ faults }) => faults.length > 0) ? 1 : 0;
  } finally {
    await embedded?.stop();
  }
} catch (error) {
  process.stderr.write(`日志未能核验 / the journal could not be verified: ${(error as Error).message}\n`);
  process.exitCode = 2;
}
