import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { useState } from 'react';
import { type AnyVariables, useMutation } from 'urql';
import { type Problem, toProblem } from './problem';

interface Act<Data, Variables> {
  busy: boolean;
  problem: Problem | null;
  /** Answers the data, or null when the act was refused; the refusal is then in `problem`. */
  run: (variables: Variables) => Promise<Data | null>;
  forget: () => void;
}

export function useAct<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
): Act<Data, Variables> {
  const [{ fetching }, execute] = useMutation(document);
  const [problem, setProblem] = useState<Problem | null>(null);
  return {
    busy: fetching,
    problem,
    forget: () => setProblem(null),
    run: async (variables) => {
      setProblem(null);
      const { data, error } = await execute(variables);
      const refused = toProblem(error);
      setProblem(refused);
      return refused ? null : (data ?? null);
    },
  };
}
