import { useCallback, useEffect, useRef, useState } from 'react';
import { type CombinedError, useClient } from 'urql';
import type { Register, RegisterRow } from '../model/register';
import { followPages, type Rows } from './follow-pages';

const UNREAD = { rows: null, total: 0, complete: false, failure: undefined };

/** All rows of a register, page by page out of the shared cache, so that the live feed reaches them. */
export function useAllRows<Row extends RegisterRow, Patch>({ document }: Register<Row, Patch>) {
  const client = useClient();
  const [state, setState] = useState<Rows<Row, CombinedError>>(UNREAD);
  const stop = useRef<() => void>(() => undefined);

  const again = useCallback(() => {
    stop.current();
    stop.current = followPages<Row, CombinedError>(
      (after, told) =>
        client
          .query(document, { after }, { requestPolicy: 'cache-and-network' })
          .subscribe(({ data, error }) => told({ page: data?.rows, failure: error })).unsubscribe,
      setState,
    );
  }, [client, document]);

  useEffect(() => {
    again();
    return () => stop.current();
  }, [again]);
  return { ...state, again };
}
