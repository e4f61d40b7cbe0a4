import { preferences } from './preferences';
import type { Problem } from './problem';

/** A refusal at the door: as of the graph, and how long to wait where that is known. */
export type DoorProblem = Problem;

export type DoorResult<T> = { data: T; problem: null } | { data: null; problem: DoorProblem };

interface Told {
  errors?: { message?: string; extensions?: { code?: string; field?: string } }[];
}

const networkProblem: DoorProblem = { code: 'NETWORK', field: null, message: '', clause: null };

function problemOf({ errors }: Told): DoorProblem {
  const [first] = errors ?? [];
  const field = first?.extensions?.field ?? null;
  const message = first?.message ?? '';
  return {
    code: first?.extensions?.code ?? 'INTERNAL',
    field,
    message: field && message.startsWith(field) ? message.slice(field.length).replace(/^\s*[:：]\s*/, '') : message,
    clause: null,
  };
}

/** One request to the door (`/auth/…`), where people come in and go. */
export async function knock<T>(path: string, body?: object): Promise<DoorResult<T>> {
  try {
    const response = await fetch(`/auth${path}`, {
      method: body ? 'POST' : 'GET',
      headers: { 'accept-language': preferences().language, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
    });
    const answer: unknown = await response.json();
    return response.ok
      ? { data: answer as T, problem: null }
      : { data: null, problem: problemOf((answer ?? {}) as Told) };
  } catch {
    return { data: null, problem: networkProblem };
  }
}
