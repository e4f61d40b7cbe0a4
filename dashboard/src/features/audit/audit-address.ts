/** What the auditor looks for; an empty text asks for nothing. Times are those of a datetime field, in the county's civil time. */
export interface AuditFilter {
  from: string;
  to: string;
  service: string;
  actor: string;
  entity: string;
  operation: string;
  entityId: string;
  incidentId: string;
  requestId: string;
}

export const NO_FILTER: AuditFilter = {
  from: '',
  to: '',
  service: '',
  actor: '',
  entity: '',
  operation: '',
  entityId: '',
  incidentId: '',
  requestId: '',
};

const NAMES = Object.keys(NO_FILTER) as (keyof AuditFilter)[];
const keyOf = (name: keyof AuditFilter): string => `log-${name}`;

/** Reads the journal's own part of an address: `log-entity=Incident&log-actor=…`. */
export function parseAuditAddress(search: string): AuditFilter {
  const query = new URLSearchParams(search);
  const given = NAMES.map((name) => [name, query.get(keyOf(name)) ?? ''] as const);
  return Object.fromEntries(given) as unknown as AuditFilter;
}

/** Puts it into an address, leaving every other part as it stands; what is not asked for is left out. */
export function withAuditAddress(search: string, filter: AuditFilter): string {
  const kept = search
    .replace(/^\?/, '')
    .split('&')
    .filter((part) => part !== '' && !NAMES.some((name) => part.startsWith(`${keyOf(name)}=`)));
  const asked = NAMES.filter((name) => filter[name] !== '').map(
    (name) => `${keyOf(name)}=${encodeURIComponent(filter[name])}`,
  );
  const parts = [...kept, ...asked];
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}
