import { badInput } from './errors.ts';

/** What is left of an input's fields: those that are named, null only where null clears. */
export type ChangedFields<I, C extends keyof I> = {
  [K in keyof I]?: K extends C ? Exclude<I[K], undefined> : NonNullable<I[K]>;
};

/**
 * The fields that a change names, of an input whose fields are all optional. Null empties a field of
 * `clearable` and is refused in every other, which would otherwise reach the database.
 */
export function changedFields<I extends object, C extends keyof I & string>(
  input: I,
  clearable: readonly C[],
): ChangedFields<I, C> {
  const named = Object.entries(input).filter(([, value]) => value !== undefined);
  for (const [field, value] of named) {
    if (value === null && !(clearable as readonly string[]).includes(field)) {
      throw badInput(field, { zh: '不能清空', en: 'must not be emptied' });
    }
  }
  return Object.fromEntries(named) as ChangedFields<I, C>;
}
