import { useEffect } from 'react';
import { useClient } from 'urql';
import { ChangeBatchDocument } from '../../../lib/live/queries';
import type { Register, RegisterRow } from '../model/register';
import { changedIds } from './changed-ids';

/**
 * The feed carries what the map shows of a record. What only the register shows (phones, dates, balances) is read
 * again for the records that changed; the cache puts it into the rows.
 */
export function useFreshRows<Row extends RegisterRow, Patch>({ document, entity }: Register<Row, Patch>): void {
  const client = useClient();
  useEffect(() => {
    const { unsubscribe } = client.subscription(ChangeBatchDocument, {}).subscribe(({ data }) => {
      const ids = changedIds(data?.changeBatch ?? [], entity);
      if (ids.length === 0) return;
      void client.query(document, { filter: { ids } }, { requestPolicy: 'network-only' }).toPromise();
    });
    return unsubscribe;
  }, [client, document, entity]);
}
