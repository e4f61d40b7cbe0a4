import { v7, validate } from 'uuid';
import { badInput } from './errors.ts';

/** A new UUIDv7: unique, and in order of creation. */
export const newId = (): string => v7();

/** The id itself, or a coded error when it is not a UUID at all (the database would answer with its own words). */
export function requireId(id: string, field = 'id'): string {
  if (!validate(id)) {
    throw badInput(field, { zh: `“${id.slice(0, 40)}”不是有效的编号`, en: `"${id.slice(0, 40)}" is not an id` });
  }
  return id;
}
