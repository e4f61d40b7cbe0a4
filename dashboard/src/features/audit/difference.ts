/** A record as the journal keeps it. */
export type Snapshot = Readonly<Record<string, unknown>>;

export interface Difference {
  field: string;
  before: unknown;
  after: unknown;
}

/** What changes with every act, or never: it says nothing about the act. */
const TECHNICAL = new Set(['id', 'county', 'version', 'createdAt', 'updatedAt']);

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
const isSame = (a: unknown, b: unknown): boolean =>
  (isEmpty(a) && isEmpty(b)) || JSON.stringify(a) === JSON.stringify(b);

const fieldsOf = (before: Snapshot | null, after: Snapshot | null): string[] => [
  ...new Set([...Object.keys(after ?? {}), ...Object.keys(before ?? {})]),
];

const difference = (before: Snapshot | null, after: Snapshot | null, field: string): Difference => ({
  field,
  before: before?.[field] ?? null,
  after: after?.[field] ?? null,
});

/** The fields whose values an act changed; of a new record, those that have a value. */
export const changedFields = (before: Snapshot | null, after: Snapshot | null): Difference[] =>
  fieldsOf(before, after)
    .filter((field) => !TECHNICAL.has(field) && !isSame(before?.[field], after?.[field]))
    .map((field) => difference(before, after, field));

/** Every field that has a value before or after. */
export const allFields = (before: Snapshot | null, after: Snapshot | null): Difference[] =>
  fieldsOf(before, after)
    .filter((field) => !(isEmpty(before?.[field]) && isEmpty(after?.[field])))
    .map((field) => difference(before, after, field));

/** How people call the record: its code and its name, as far as it has them. */
export function nameOf(before: Snapshot | null, after: Snapshot | null): string {
  const record = { ...before, ...after };
  const text = (...fields: string[]): string =>
    fields.map((field) => record[field]).find((value): value is string => typeof value === 'string' && value !== '') ??
    '';
  return [text('code', 'beginning'), text('name', 'title', 'headline', 'label', 'item', 'person')]
    .filter(Boolean)
    .join(' ');
}
