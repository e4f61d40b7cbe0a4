import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { useState } from 'react';
import { useClient } from 'urql';
import type { IncidentCoreFragment } from '../../generated/graphql';
import { useAct } from '../../lib/act';
import { IncidentPictureDocument } from './queries';

type Versioned = { id: string | number; expectedVersion: number };

/**
 * An act on an incident, made on the version that the reader saw when opening the form. When someone else was faster
 * the newest incident is read in and what it changed is shown; sending again is then an act on the new version.
 */
export function useIncidentAct<Data, Input extends Versioned>(
  document: TypedDocumentNode<Data, { input: Input }>,
  incident: IncidentCoreFragment,
  done: (incident: IncidentCoreFragment | null) => void,
) {
  const client = useClient();
  const { run, busy, problem } = useAct(document);
  const [seen, setSeen] = useState(incident);
  const [overtaken, setOvertaken] = useState<IncidentCoreFragment | null>(null);

  const send = async (input: Omit<Input, keyof Versioned>): Promise<void> => {
    const answer = await run({ input: { ...input, id: incident.id, expectedVersion: seen.version } as Input });
    if (answer) return done((Object.values(answer as object)[0] as IncidentCoreFragment | undefined) ?? null);
    const { data } = await client
      .query(IncidentPictureDocument, { id: incident.id }, { requestPolicy: 'network-only' })
      .toPromise();
    if (!data?.incident || data.incident.version === seen.version) return;
    setOvertaken(seen);
    setSeen(data.incident);
  };
  const conflict = problem?.code === 'CONFLICT' ? overtaken : null;
  return { send, busy, problem: problem?.code === 'CONFLICT' ? null : problem, conflict, seen };
}
