import type { IncidentCategory } from '../external/incident-category.ts';

/** Within this distance an expert can be on the scene soon. The product's own number, not the plan's. */
export const LOCAL_METRES = 30_000;

/**
 * What speaks for an expert, and how much. A speciality outweighs the rest; a doctor who is near comes before a
 * specialist who is far; being near is no reason by itself. The weights are the product's own.
 */
export const WEIGHT = { SPECIALITY: 50, MEDICAL_NEEDED: 40, LOCAL: 20 } as const;
export type Reason = keyof typeof WEIGHT;

/** What an incident needs advice on. */
export interface Need {
  category: IncidentCategory;
  deaths: number;
  trapped: number;
  seriouslyInjured: number;
  minorInjured: number;
}

export interface Candidate {
  code: string;
  specialities: readonly IncidentCategory[];
  medical: boolean;
  /** From the incident; null when it is not known where the expert is. */
  distanceMetres: number | null;
}

export interface Scored<C> {
  candidate: C;
  reasons: Reason[];
  score: number;
}

/** Whether medical experts should be sent (4.6(7)): somebody is hurt, or may be. */
export const needsMedicine = ({ deaths, trapped, seriouslyInjured, minorInjured }: Need): boolean =>
  deaths + trapped + seriouslyInjured + minorInjured > 0;

function reasonsFor(need: Need, { specialities, medical, distanceMetres }: Candidate): Reason[] {
  const reasons: Reason[] = [];
  if (specialities.includes(need.category)) reasons.push('SPECIALITY');
  if (medical && needsMedicine(need)) reasons.push('MEDICAL_NEEDED');
  if (reasons.length > 0 && distanceMetres !== null && distanceMetres <= LOCAL_METRES) reasons.push('LOCAL');
  return reasons;
}

const far = ({ distanceMetres }: Candidate): number => distanceMetres ?? Number.POSITIVE_INFINITY;

/** The experts that something speaks for: the highest score first, then the nearest, then by code. */
export function recommend<C extends Candidate>(need: Need, candidates: readonly C[]): Scored<C>[] {
  return candidates
    .map((candidate) => {
      const reasons = reasonsFor(need, candidate);
      return { candidate, reasons, score: reasons.reduce((sum, reason) => sum + WEIGHT[reason], 0) };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => {
      if (a.score !== b.score) return b.score - a.score;
      const [near, other] = [far(a.candidate), far(b.candidate)];
      if (near !== other) return near < other ? -1 : 1;
      return a.candidate.code < b.candidate.code ? -1 : 1;
    });
}
