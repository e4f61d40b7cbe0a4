import type { TypedDocumentNode } from '@urql/core';
import { useRef, useState } from 'react';
import { type AnyVariables, useClient } from 'urql';
import { type Problem, toProblem } from '../../../lib/problem';
import type { RowsAnswer, RowsVariables } from '../model/register';

/**
 * An act on a row from a form that stays open until the act is done. The version sent is the one that stood when the
 * form was opened. After a conflict the row is read again and shown, and the next try is made on what is then shown.
 */
export function useRowAct<Row extends { id: string; version: number }, Variables extends AnyVariables>(
  document: TypedDocumentNode<{ saved: Row }, Variables>,
  row: Row,
  rows: TypedDocumentNode<RowsAnswer<Row>, RowsVariables>,
) {
  const client = useClient();
  const opened = useRef(row.version);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  const run = async (variables: (version: number) => Variables): Promise<boolean> => {
    if (problem?.code === 'CONFLICT') opened.current = row.version;
    setBusy(true);
    setProblem(null);
    const { data, error } = await client.mutation(document, variables(opened.current));
    const refused = toProblem(error);
    if (refused?.code === 'CONFLICT')
      await client.query(rows, { filter: { ids: [row.id] } }, { requestPolicy: 'network-only' });
    setBusy(false);
    setProblem(refused);
    return refused === null && data !== undefined;
  };
  return { run, busy, problem };
}
