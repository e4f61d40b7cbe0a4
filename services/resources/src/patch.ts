import { badInput } from '@outpost/shared/errors';

/**
 * What an update input changes: properties that were given. An explicit null empties an optional property and
 * is refused for one that must stay.
 */
export function patchOf<I extends object, R extends keyof I & string, O extends keyof I & string = never>(
  input: I,
  required: readonly R[],
  optional: readonly O[] = [],
): { [K in R]?: NonNullable<I[K]> } & { [K in O]?: NonNullable<I[K]> | null } {
  const patch: Record<string, unknown> = {};
  for (const key of [...required, ...optional]) {
    const value: unknown = input[key];
    if (value === undefined) continue;
    if (value === null && (required as readonly string[]).includes(key)) {
      throw badInput(key, { zh: '不能为空', en: 'must not be empty' });
    }
    patch[key] = value;
  }
  return patch as ReturnType<typeof patchOf<I, R, O>>;
}
