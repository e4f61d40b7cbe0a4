import { OutpostError } from '@outpost/shared/errors';
import { type FormattedExecutionResult, print } from 'graphql';
import { visibilityOf } from '../answers/visibility.ts';
import type { GatewayContext } from '../context.ts';
import { presentRefusal } from '../errors/present-refusal.ts';
import type { ChangeRing, LiveChange } from './change-ring.ts';
import type { ChangesSubscription } from './subscription-query.ts';

/** A reader that is further behind is better off with a reload than with each change. */
const MAX_BEHIND = 200;

/** How many answers of the latest changes are kept for the subscribers that still want them. */
const SHARED_KEPT = 1_000;

export type RunQuery = (
  query: string,
  variables: Record<string, unknown>,
  context: GatewayContext,
) => Promise<FormattedExecutionResult>;

/** Runs a change's query once for all subscribers with the same document, variables and sight. */
export class SharedAnswers {
  readonly #answers = new Map<string, Promise<FormattedExecutionResult>>();

  constructor(readonly run: RunQuery) {}

  get(query: string, variables: Record<string, unknown>, context: GatewayContext): Promise<FormattedExecutionResult> {
    const key = JSON.stringify([query, variables, visibilityOf(context)]);
    const known = this.#answers.get(key);
    if (known) return known;
    const answer = this.run(query, variables, context);
    this.#answers.set(key, answer);
    if (this.#answers.size > SHARED_KEPT) {
      for (const oldest of this.#answers.keys()) {
        this.#answers.delete(oldest);
        break;
      }
    }
    return answer;
  }
}

const reloadOrder = ({ language }: GatewayContext): FormattedExecutionResult =>
  presentRefusal(
    new OutpostError('CURSOR_EXPIRED', {
      zh: '错过的变更太多，请重新加载',
      en: 'Too many changes were missed; reload',
    }),
    language,
  );

/**
 * The changes that a subscription wants, each as its query shows it, until the reader goes away. A reader that
 * names a cursor first gets what it missed; when that is too much or too long ago it gets one error with the
 * code CURSOR_EXPIRED, and the stream ends: it reloads and subscribes anew.
 */
export function changes(
  ring: ChangeRing,
  answers: SharedAnswers,
  subscription: ChangesSubscription,
  context: GatewayContext,
): AsyncGenerator<FormattedExecutionResult> {
  const query = print(subscription.document);
  const wanted = (change: LiveChange) =>
    change.county.startsWith(context.claims.scope) &&
    (!subscription.entities || subscription.entities.has(change.entity));
  let waiting: LiveChange[] = [];
  let gone = false;
  let wake = (): void => undefined;
  const stopListening = ring.listen((fresh) => {
    waiting.push(...fresh.filter(wanted));
    wake();
  });
  const missed = subscription.after === null ? [] : ring.after(subscription.after);

  async function* read(): AsyncGenerator<FormattedExecutionResult> {
    try {
      waiting = [...(missed ?? []).filter(wanted), ...waiting];
      while (!gone) {
        if (!missed || waiting.length > MAX_BEHIND) {
          yield reloadOrder(context);
          return;
        }
        const next = waiting.shift();
        if (next) {
          yield await answers.get(query, subscription.variablesFor(next.cursor), context);
          continue;
        }
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    } finally {
      stopListening();
    }
  }

  const reading = read();
  return {
    next: () => reading.next(),
    // A generator that waits for its next change would not hear that its reader has gone.
    return: (value) => {
      gone = true;
      stopListening();
      wake();
      return reading.return(value);
    },
    throw: (error) => reading.throw(error),
    [Symbol.asyncIterator]() {
      return this;
    },
    [Symbol.asyncDispose]: async () => {
      await reading.return(undefined);
    },
  };
}
