import type { ServiceContext } from '@outpost/shared/context';
import { findById, findChildren } from '@outpost/shared/lookup';
import { Consultation } from './consultation.entity.ts';

/** The expert whose consultations alone the actor may read: an expert's own. Null for everybody else. */
export const ownOnly = ({ claims: { actor } }: ServiceContext): { expertId: string | null } | null =>
  actor.role === 'EXPERT' ? { expertId: actor.expertId ?? null } : null;

/** What an expert was asked and has advised is between that expert and who commands. */
const mayRead = (ctx: ServiceContext, { expertId }: Consultation): boolean => {
  const own = ownOnly(ctx);
  return own === null || own.expertId === expertId;
};

export async function readConsultation(ctx: ServiceContext, id: string): Promise<Consultation | null> {
  const consultation = await findById(ctx, Consultation, id);
  return consultation && mayRead(ctx, consultation) ? consultation : null;
}

/** Of an incident, or of an expert; the newest first. */
export async function readConsultations(
  ctx: ServiceContext,
  of: 'incidentId' | 'expertId',
  id: string,
): Promise<Consultation[]> {
  const all = await findChildren(ctx, Consultation, of, id, { requestedAt: 'DESC', id: 'DESC' });
  return all.filter((consultation) => mayRead(ctx, consultation));
}
