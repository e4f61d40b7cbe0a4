import type { Change, NewRecord } from '@outpost/shared/change';
import { hashOf } from '../secret-text.ts';
import { ApiKey } from './api-key.entity.ts';
import { beginningOf, newKeyText } from './key-text.ts';

export type KeyWanted = Omit<NewRecord<ApiKey>, 'beginning' | 'revokedAt'>;

/** A new key: its record, and the key itself, which is shown now and never again. */
export async function createKey(tx: Change, wanted: KeyWanted): Promise<{ apiKey: ApiKey; key: string }> {
  const key = newKeyText();
  const apiKey = await tx.create(ApiKey, {
    ...wanted,
    beginning: beginningOf(key),
    revokedAt: null,
  } as NewRecord<ApiKey>);
  await tx.manager.query('insert into identity.api_key_hash (key_id, hash) values ($1, $2)', [apiKey.id, hashOf(key)]);
  return { apiKey, key };
}
