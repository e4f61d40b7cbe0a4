import type { EntityManager } from 'typeorm';
import { Account } from '../accounts/account.entity.ts';

/** Whose account a provider's name for a person is, or null. */
export async function accountOfSubject(
  manager: EntityManager,
  provider: string,
  subject: string,
): Promise<Account | null> {
  const rows: { account_id: string }[] = await manager.query(
    'select account_id from identity.credential where provider = $1 and subject = $2',
    [provider, subject],
  );
  const id = rows[0]?.account_id;
  return id === undefined ? null : manager.findOneBy(Account, { id });
}
