import type { Change } from '@outpost/shared/change';
import { JournalEntry } from '@outpost/shared/journal/journal-entry';

/** An act that is no change of a record with a version: a sign-in, a password set, a session ended. Without secrets. */
export interface Act {
  entity: 'Account' | 'Session';
  entityId: string;
  county: string;
  operation:
    | 'SIGNED_IN'
    | 'SIGNED_OUT'
    | 'REVOKED'
    | 'INVITED'
    | 'PASSWORD_SET'
    | 'PASSWORD_CHANGED'
    | 'TWO_FACTOR_ENABLED'
    | 'TWO_FACTOR_DISABLED'
    | 'LOCKED_OUT';
  before?: object;
  after?: object;
}

/** Writes an act into the journal, in the transaction of the change. */
export async function noteAct({ ctx, manager }: Change, act: Act): Promise<void> {
  const { actor, requestId } = ctx.claims;
  const { before, after, ...rest } = act;
  await manager.insert(JournalEntry, {
    ...rest,
    at: ctx.now(),
    actorId: actor.id,
    actorName: actor.name,
    requestId,
    version: 1,
    incidentId: null,
    before: before ?? null,
    after: after ?? null,
  });
}
