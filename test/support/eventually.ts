import { setTimeout as pause } from 'node:timers/promises';

/** How often a condition is asked again, in milliseconds. */
const BETWEEN_MS = 50;

/**
 * Asks until there is an answer (anything but null, undefined and false) and gives it. After `withinMs` it fails
 * and says what did not come; an error of the last question is told too.
 */
export async function eventually<T>(
  what: string,
  ask: () => Promise<T | null | undefined | false> | T | null | undefined | false,
  withinMs = 30_000,
): Promise<T> {
  const giveUpAt = Date.now() + withinMs;
  for (;;) {
    let fault: unknown;
    try {
      const answer = await ask();
      if (answer !== null && answer !== undefined && answer !== false) return answer;
    } catch (error) {
      fault = error;
    }
    if (Date.now() > giveUpAt) {
      throw new Error(`waited ${withinMs} ms in vain: ${what}`, fault === undefined ? undefined : { cause: fault });
    }
    await pause(BETWEEN_MS);
  }
}

/** Whether an address answers 200. */
export const answersOk = (url: string): Promise<boolean> =>
  fetch(url).then(
    (response) => response.ok,
    () => false,
  );
