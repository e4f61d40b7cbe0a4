import type { DispatchState } from '../../generated/graphql';

interface Journalled {
  at: string;
  actorName: string;
  entity: string;
  entityId: string;
  operation: string;
  version: number;
}
interface Sent {
  id: string;
  steps: readonly { state: DispatchState; at: string; actorName: string }[];
  team?: { name: string } | null;
  equipment?: { code: string } | null;
}

/** A row of the timeline; `what` names the team or machine that it is about. */
export interface Entry extends Journalled {
  what: string;
}

/** What the incident's own journal says, and the steps of who was sent to it, newest first. */
export function entriesOf(timeline: readonly Journalled[], dispatches: readonly Sent[]): Entry[] {
  const steps = dispatches.flatMap(({ id, steps: taken, team, equipment }) =>
    taken.map(({ state, at, actorName }, index) => ({
      at,
      actorName,
      entity: 'Dispatch',
      entityId: id,
      operation: state,
      version: index + 1,
      what: team?.name ?? equipment?.code ?? '',
    })),
  );
  const own = timeline.map((entry) => ({ ...entry, what: '' }));
  return [...own, ...steps].sort((a, b) => b.at.localeCompare(a.at));
}
