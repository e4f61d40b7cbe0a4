import rateLimit from '@fastify/rate-limit';
import { OutpostError } from '@outpost/shared/errors';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Caller } from '../context.ts';
import type { Edge } from './edge.ts';

const MINUTE_MS = 60_000;

export const tooOften = (seconds: number): OutpostError =>
  new OutpostError(
    'RATE_LIMITED',
    { zh: `请求过于频繁，请在 ${seconds} 秒后重试`, en: `Too many requests; try again in ${seconds} s` },
    { retryAfterSeconds: seconds },
  );

export interface RateLimits {
  /** Counts a request of a session or key; RATE_LIMITED when there were too many in this minute. */
  ofCaller: (request: FastifyRequest, caller: Caller) => Promise<void>;
  /** The same for an address whose request shows neither. */
  ofAddress: (request: FastifyRequest) => Promise<void>;
}

/** Counts in this process: with several gateways each counts for itself. */
export async function rateLimits(
  app: FastifyInstance,
  edge: Pick<Edge, 'requestsPerMinute' | 'signedOutRequestsPerMinute'>,
): Promise<RateLimits> {
  await app.register(rateLimit, { global: false });
  const callers = new WeakMap<FastifyRequest, Caller>();
  const byCaller = app.createRateLimit({
    max: edge.requestsPerMinute,
    timeWindow: MINUTE_MS,
    keyGenerator: (request) => {
      const caller = callers.get(request);
      return `${caller?.via} ${caller?.id}`;
    },
  });
  const byAddress = app.createRateLimit({ max: edge.signedOutRequestsPerMinute, timeWindow: MINUTE_MS });
  const refuseAbove = (state: Awaited<ReturnType<typeof byCaller>>) => {
    if (!state.isAllowed && state.isExceeded) throw tooOften(state.ttlInSeconds);
  };
  return {
    ofCaller: async (request, caller) => {
      callers.set(request, caller);
      refuseAbove(await byCaller(request));
    },
    ofAddress: async (request) => refuseAbove(await byAddress(request)),
  };
}
