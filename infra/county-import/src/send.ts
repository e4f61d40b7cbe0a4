import { randomUUID } from 'node:crypto';
import type { Fault } from '@outpost/incidents/map-layers/layer-rules';
import type { Text } from '@outpost/shared/errors';
import type { Language } from '@outpost/shared/localise-errors';
import { CannotRun } from './language.ts';
import type { ImportOptions } from './options.ts';

export type Answer<T> = { data: T } | { refusal: string; faults: Fault[] };

/** As `installMapLayer` tells faults, or `importSettlements`, which counts rows from 1. */
type ToldFault = Fault | { row: number; field: string; messages: Text };

interface GraphQLAnswer<T> {
  data?: T | null;
  errors?: { message: string; extensions?: { faults?: ToldFault[] } }[];
}

const toFault = (told: ToldFault): Fault =>
  'row' in told ? { feature: told.row - 1, path: told.field, messages: told.messages } : told;

/** The whole of a county's layer can take a while to be checked and written. */
const PATIENCE_MS = 120_000;

export const newKey = (): string => `county-import-${randomUUID()}`;

const unreachable = (url: string, reason: string): Text => ({
  zh: `连不上哨所 ${url}（${reason}）；请先启动（npm start），或用 --url 指明地址`,
  en: `Outpost does not answer at ${url} (${reason}); start it (npm start), or name its address with --url`,
});

/** One mutation on a running Outpost: its data, or why it refused. */
export async function send<T>(
  post: typeof fetch,
  { url, key }: Pick<ImportOptions, 'url' | 'key'>,
  language: Language,
  query: string,
  input: object,
): Promise<Answer<T>> {
  const address = new URL('graphql/upload', url.endsWith('/') ? url : `${url}/`);
  let response: Response;
  try {
    response = await post(address, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        'accept-language': language,
        ...(key && { 'x-api-key': key }),
      },
      body: JSON.stringify({ query, variables: { input } }),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
  } catch (error) {
    const { message, cause } = error as Error;
    throw new CannotRun(unreachable(url, cause instanceof Error && cause.message ? cause.message : message));
  }
  if (response.status === 413) {
    throw new CannotRun({
      zh: '数据超过哨所一次可接收的大小，请简化图形后再导入',
      en: 'the data are more than Outpost takes at once; simplify the shapes',
    });
  }
  const answer = (await response.json().catch(() => null)) as GraphQLAnswer<T> | null;
  const [error] = answer?.errors ?? [];
  if (error) return { refusal: error.message, faults: (error.extensions?.faults ?? []).map(toFault) };
  if (!answer?.data) throw new CannotRun(unreachable(url, `HTTP ${response.status}`));
  return { data: answer.data };
}
