import type { DispatchState, ResourceStatus } from '../../generated/graphql';
import type { LngLat } from '../../map/geometry';

/** What is known of the way of a dispatch. */
export interface Way {
  /** Where it stands when it stands by: its base or its site. */
  home: LngLat;
  destination: LngLat;
  estimate: { seconds: number };
  steps: readonly { state: DispatchState; at: string }[];
  /** As it was reported. */
  track: readonly { at: string; position: LngLat }[];
}

/** Where a team or machine was, and whether it said so itself or that is reckoned from the times of its steps. */
export interface Whereabouts {
  at: LngLat;
  status: ResourceStatus;
  basis: 'reported' | 'estimated';
}

const STATUS: Readonly<Record<DispatchState, ResourceStatus | null>> = {
  REQUESTED: 'ASSIGNED',
  APPROVED: 'ASSIGNED',
  ACCEPTED: 'ASSIGNED',
  EN_ROUTE: 'EN_ROUTE',
  ON_SCENE: 'ON_SCENE',
  RELEASED: 'RETURNING',
  RETURNED: null,
  DECLINED: null,
  CANCELLED: null,
};

const between = (a: LngLat, b: LngLat, part: number): LngLat => ({
  longitude: a.longitude + (b.longitude - a.longitude) * part,
  latitude: a.latitude + (b.latitude - a.latitude) * part,
});

/**
 * Where a dispatch was at an instant; null before it was asked for and after its end. What it reported since its last
 * step comes first; without a report it stands where the step says, or is on the straight line between, by the clock.
 */
export function whereabouts({ steps, track, destination, home, estimate }: Way, moment: number): Whereabouts | null {
  const index = steps.findLastIndex(({ at }) => Date.parse(at) <= moment);
  const step = steps[index];
  const status = step && STATUS[step.state];
  if (!status) return null;
  const since = Date.parse(step.at);
  const said = track.findLast(({ at }) => Date.parse(at) <= moment);
  const setOutFrom = track.findLast(({ at }) => Date.parse(at) <= since)?.position ?? home;
  if (said && Date.parse(said.at) >= since) return { at: said.position, status, basis: 'reported' };
  const next = steps[index + 1];
  const until = next ? Date.parse(next.at) : since + estimate.seconds * 1000;
  const part = Math.min(1, Math.max(0, (moment - since) / Math.max(1, until - since)));
  if (status === 'EN_ROUTE') return { at: between(setOutFrom, destination, part), status, basis: 'estimated' };
  if (status === 'RETURNING') return { at: between(destination, home, part), status, basis: 'estimated' };
  return { at: status === 'ON_SCENE' ? destination : setOutFrom, status, basis: 'estimated' };
}
