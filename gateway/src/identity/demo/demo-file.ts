import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { keyByHash } from '../callers/caller.queries.ts';
import { hashOf } from '../secret-text.ts';
import type { IdentityWorld } from '../world.ts';
import { type DemoAccess, demoAccessShape, issueDemoAccounts } from './demo-accounts.ts';

const fileShape = z.object({ accounts: z.array(demoAccessShape) });
const NOTE = '演示账号，只在本机的演示中有效 / demo accounts, good on this machine while the demo runs';

function readDemoFile(file: string): DemoAccess[] | null {
  if (!existsSync(file)) return null;
  const parsed = fileShape.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  return parsed.success ? parsed.data.accounts : null;
}

/** Whether the database still knows all of them: it may be another one. */
async function areGood({ service, now }: IdentityWorld, accounts: DemoAccess[]): Promise<boolean> {
  for (const { key } of accounts) {
    if (!(await keyByHash(service.db, hashOf(key), { now: now(), demo: true }))) return false;
  }
  return true;
}

export interface DemoAccounts {
  file: string;
  accounts: DemoAccess[];
  /** Whether they were made by this start. */
  fresh: boolean;
}

/** The demo accounts of a data folder: made at the first start, kept in a file that its owner alone may read. */
export async function demoAccounts(world: IdentityWorld, dataFolder: string): Promise<DemoAccounts> {
  const file = join(dataFolder, 'demo-accounts.json');
  const known = readDemoFile(file);
  if (known && (await areGood(world, known))) return { file, accounts: known, fresh: false };
  const accounts = await issueDemoAccounts(world);
  writeFileSync(file, `${JSON.stringify({ note: NOTE, accounts }, null, 2)}\n`, { mode: 0o600 });
  return { file, accounts, fresh: true };
}
