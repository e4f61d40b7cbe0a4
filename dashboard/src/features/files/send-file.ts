import { CombinedError } from '@urql/core';
import { preferences } from '../../lib/preferences';
import { type Problem, toProblem } from '../../lib/problem';

/** As the service takes it (`addAttachment`). */
export const MAX_BYTES = 25 * 1024 * 1024;

/** Sends the content of a file that was announced; null when it was taken. */
export async function sendFile(path: string, file: Blob): Promise<Problem | null> {
  try {
    const response = await fetch(path, {
      method: 'PUT',
      body: file,
      headers: { 'content-type': 'application/octet-stream', 'accept-language': preferences().language },
    });
    if (response.ok) return null;
    const { errors } = (await response.json()) as {
      errors: { message: string; extensions: Record<string, unknown> }[];
    };
    return toProblem(new CombinedError({ graphQLErrors: errors }));
  } catch (error) {
    return toProblem(new CombinedError({ networkError: error as Error }));
  }
}
