import type { CasualtiesInput, Datum, IncidentCategory, ReportIncidentInput } from '../../generated/graphql';
import { fromLocalInput } from '../../lib/time';

export const DATUMS: readonly Datum[] = ['WGS84', 'CGCS2000', 'GCJ02', 'BD09'];

export interface ReportDraft {
  longitude: string;
  latitude: string;
  datum: Datum;
  category: IncidentCategory | '';
  scope: string;
  title: string;
  occurredAt: string;
  address: string;
  summary: string;
  casualties: CasualtiesInput;
  reporterName: string;
  reporterPhone: string;
}

export type ReportField = 'longitude' | 'latitude' | 'category' | 'scope' | 'title' | 'occurredAt' | 'summary';
export type ReportFault = 'required' | 'coordinate';

const degrees = (text: string): number | null => {
  const value = Number(text.trim());
  return text.trim() !== '' && Number.isFinite(value) ? value : null;
};

/** What can be told without asking the server; its own checks still hold, and come back at their field. */
export function faultsOf(draft: ReportDraft, scopes: readonly string[]): Partial<Record<ReportField, ReportFault>> {
  const faults: Partial<Record<ReportField, ReportFault>> = {};
  if (degrees(draft.longitude) === null) faults.longitude = 'coordinate';
  if (degrees(draft.latitude) === null) faults.latitude = 'coordinate';
  if (draft.category === '') faults.category = 'required';
  if (scopes.length > 0 && !scopes.includes(draft.scope)) faults.scope = 'required';
  if (draft.title.trim() === '') faults.title = 'required';
  if (draft.summary.trim() === '') faults.summary = 'required';
  if (fromLocalInput(draft.occurredAt) === null) faults.occurredAt = 'required';
  return faults;
}

export function toInput(draft: ReportDraft, idempotencyKey: string): ReportIncidentInput | null {
  const longitude = degrees(draft.longitude);
  const latitude = degrees(draft.latitude);
  const occurredAt = fromLocalInput(draft.occurredAt);
  if (longitude === null || latitude === null || occurredAt === null || draft.category === '') return null;
  return {
    idempotencyKey,
    title: draft.title.trim(),
    category: draft.category,
    scope: draft.scope || null,
    occurredAt,
    position: { longitude, latitude, datum: draft.datum },
    address: draft.address.trim() || null,
    summary: draft.summary.trim(),
    casualties: draft.casualties,
    reporterName: draft.reporterName.trim() || null,
    reporterPhone: draft.reporterPhone.trim() || null,
  };
}
