import type { IncidentReplayQuery, IncidentState, ResponseLevel, Severity } from '../../generated/graphql';
import type { DrawnMarking } from '../markings/toFeatures';
import { type Way, type Whereabouts, whereabouts } from './way';

export type Replayed = NonNullable<IncidentReplayQuery['incident']>;
type Dispatch = NonNullable<Replayed['dispatches']>[number];

const BECAME: Readonly<Record<string, IncidentState>> = {
  VERIFIED: 'VERIFIED',
  FALSE_ALARM: 'FALSE_ALARM',
  RESPONSE_ACTIVATED: 'RESPONDING',
  SUSPENDED: 'SUSPENDED',
  RESUMED: 'RESPONDING',
  RESPONSE_ENDED: 'ENDED',
  RECOVERY_BEGUN: 'RECOVERY',
  ARCHIVED: 'ARCHIVED',
  MERGED: 'MERGED',
};

type Figures = Pick<
  Replayed['casualtyUpdates'][number],
  'deaths' | 'missing' | 'trapped' | 'seriouslyInjured' | 'minorInjured'
>;

export interface Unit extends Whereabouts {
  dispatch: Dispatch;
}

/** What the incident was at an instant, as the journal has it. */
export interface Past {
  state: IncidentState;
  severity: Severity;
  level: ResponseLevel | null;
  figures: Figures | null;
  markings: DrawnMarking[];
  units: Unit[];
}

const latest = <T extends { at: string }>(all: readonly T[], moment: number): T | undefined =>
  all
    .filter(({ at }) => Date.parse(at) <= moment)
    .toSorted((a, b) => a.at.localeCompare(b.at))
    .at(-1);

const wayOf = ({ destination, estimate, steps, track, team, equipment }: Dispatch): Way => ({
  destination,
  estimate,
  steps,
  track,
  home: team?.base ?? equipment?.site?.position ?? equipment?.position ?? destination,
});

/** Each marking as it was drawn at the instant, if it held then. */
function markingsAt(markings: Replayed['markings'], moment: number): DrawnMarking[] {
  return markings.flatMap(({ versions, ...marking }) => {
    const version = latest(versions, moment);
    if (!version) return [];
    const from = Date.parse(version.validFrom);
    const holds = from <= moment && (!version.validTo || moment < Date.parse(version.validTo));
    return holds ? [{ ...marking, geometry: version.geometry }] : [];
  });
}

export function pastOf(incident: Replayed, moment: number): Past {
  const acts = incident.acts.filter(({ operation }) => operation in BECAME);
  const act = latest(acts, moment);
  return {
    state: (act && BECAME[act.operation]) ?? (acts.length === 0 ? incident.state : 'REPORTED'),
    severity: latest(incident.gradings, moment)?.severity ?? incident.gradings[0]?.severity ?? incident.severity,
    level: latest(incident.responseActivations, moment)?.level ?? null,
    figures: latest(incident.casualtyUpdates, moment) ?? null,
    markings: markingsAt(incident.markings, moment),
    units: (incident.dispatches ?? []).flatMap((dispatch) => {
      const where = whereabouts(wayOf(dispatch), moment);
      return where ? [{ dispatch, ...where }] : [];
    }),
  };
}

/** From the minute in which it happened until the last change, or until now while it is somebody's work. */
export function spanOf(
  { occurredAt, updatedAt, state, acts, timeline }: Replayed,
  now: number,
): [from: number, to: number] {
  const MINUTE = 60_000;
  const first = Math.min(Date.parse(occurredAt), ...[...acts, ...timeline].map(({ at }) => Date.parse(at)));
  const over = state === 'ARCHIVED' || state === 'FALSE_ALARM' || state === 'MERGED';
  const last = over ? Math.max(Date.parse(updatedAt), ...timeline.map(({ at }) => Date.parse(at))) : now;
  return [Math.floor(first / MINUTE) * MINUTE, Math.ceil(last / MINUTE) * MINUTE];
}
