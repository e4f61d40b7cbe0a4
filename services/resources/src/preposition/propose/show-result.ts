import type { Answer, AnsweredPlace } from './answer.ts';
import type { Asked } from './ask.ts';
import { PrepositionResult, ProposedPlace } from './proposal.types.ts';

/** What was proposed, as the graph shows it. */
export const resultOf = ({ kind, objective }: Asked, { places, spare, ...answer }: Answer): PrepositionResult =>
  Object.assign(new PrepositionResult(), {
    ...answer,
    kind,
    objective,
    places,
    spareIds: spare,
  });

export const placeOf = (given: AnsweredPlace): ProposedPlace => ({
  given,
  position: { longitude: given.longitude, latitude: given.latitude },
  from: given.from && { longitude: given.from.longitude, latitude: given.from.latitude },
  roadMinutes: given.from?.minutes ?? null,
  gain: given.gain,
});
