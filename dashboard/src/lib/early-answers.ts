import questions from 'virtual:early-questions';
import type { Language } from './preferences';

const asked = new Map<string, Promise<Response>>();

/** Asks what the page will want to know first, before the code that wants to know it has arrived. */
export function askEarly(language: Language): void {
  for (const { operationName, body } of questions) {
    const answer = fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json', 'accept-language': language },
      body,
    });
    // Whoever takes the answer is told of its failure; nobody has to take it.
    answer.catch(() => undefined);
    asked.set(operationName, answer);
  }
}

/** The answers were for nobody. */
export const forgetEarly = (): void => asked.clear();

function taken(body: unknown): Promise<Response> | undefined {
  if (asked.size === 0 || typeof body !== 'string') return undefined;
  const { operationName } = JSON.parse(body) as { operationName?: string };
  const answer = asked.get(operationName ?? '');
  asked.delete(operationName ?? '');
  return answer;
}

/** `fetch`, which gives the answer to an early question to the first who asks the same again. */
export const fetchOrTake: typeof fetch = (input, init) => taken(init?.body) ?? fetch(input, init);
