import { CombinedError } from '@urql/core';

/** What a refused act says: a code to decide by, the field at fault, a sentence in the reader's language. */
export interface Problem {
  code: string;
  field: string | null;
  message: string;
  clause: string | null;
}

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** `input.casualties.deaths` and `casualties.deaths` name the same field of a form. */
const fieldName = (value: unknown): string | null => text(value)?.replace(/^input\./, '') ?? null;

export function toProblem(error: CombinedError | undefined): Problem | null {
  if (!error) return null;
  const first = error.graphQLErrors[0];
  if (!first)
    return { code: 'NETWORK', field: null, message: error.networkError?.message ?? error.message, clause: null };
  const field = fieldName(first.extensions['field']);
  const spoken = field
    ? first.message.replace(new RegExp(`^(input\\.)?${field.replaceAll('.', '\\.')}\\s*[:：]\\s*`), '')
    : first.message;
  return {
    code: text(first.extensions['code']) ?? 'INTERNAL',
    field,
    message: spoken,
    clause: text(first.extensions['clause']),
  };
}
