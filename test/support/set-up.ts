import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Role } from '@outpost/shared/claims';
import { Door } from './door.ts';
import { eventually } from './eventually.ts';
import type { Graph } from './graph.ts';
import { newKey } from './inputs.ts';

/** How a person or a program comes in as one of the roles of a demo. */
export interface DemoAccess {
  role: Role;
  email: string;
  password: string;
  key: string;
}

export const readDemoAccounts = (folder: string): DemoAccess[] =>
  (JSON.parse(readFileSync(join(folder, 'demo-accounts.json'), 'utf8')) as { accounts: DemoAccess[] }).accounts;

/** The first administrator of a deployment that a test sets up. */
export const FIRST = { name: '林管理员', email: 'first@county.example', password: '戈壁滩上第一道哨所的门' };

/** The set-up link that a start prints. */
export const setUpLinkIn = (output: () => string): Promise<string> =>
  eventually('the set-up link is printed', () => /https?:\S+\/welcome#\S+/.exec(output())?.[0]);

export const tokenOf = (link: string): string => new URL(link).hash.slice(1);

/** Another key, for a role; made by the administrator. */
export async function keyFor(administrator: Graph, role: Role): Promise<string> {
  const { createApiKey } = await administrator.read<{ createApiKey: { key: string } }>(CREATE_KEY, {
    input: aKey(role),
  });
  return createApiKey.key;
}

const aKey = (role: Role) => ({
  idempotencyKey: newKey(),
  name: '测试',
  role,
  reads: ['*'],
  writes: ['*'],
  freeQueries: true,
});

const CREATE_KEY = 'mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { key } }';

/** What a person does first: opens the set-up link, chooses a password, and makes a key for other systems. Gives the key. */
export async function setUp(url: string, link: string): Promise<string> {
  const door = new Door(url);
  await door.post('/auth/invitation/accept', { token: tokenOf(link), ...FIRST });
  const input = aKey('ADMINISTRATOR');
  const { createApiKey } = await door.read<{ createApiKey: { key: string } }>(CREATE_KEY, { input });
  return createApiKey.key;
}
