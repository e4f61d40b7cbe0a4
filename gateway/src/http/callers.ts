import type { FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import type { Caller, CallerOf } from '../context.ts';
import type { RateLimits } from './rate-limits.ts';

/** Who asks, known before the body of the request is read. */
export interface KnownCallers {
  /** A hook: finds the caller and counts the request; refuses who is nobody, and who asks too often. */
  find: (request: FastifyRequest) => Promise<void>;
  of: (request: FastifyRequest) => Caller;
}

export function knownCallers(callerOf: CallerOf, limits: RateLimits): KnownCallers {
  const known = new WeakMap<FastifyRequest, Caller>();
  return {
    find: async (request) => {
      let caller: Caller;
      try {
        caller = await callerOf(request);
      } catch (error) {
        if (error instanceof GraphQLError) await limits.ofAddress(request);
        throw error;
      }
      await limits.ofCaller(request, caller);
      known.set(request, caller);
    },
    of: (request) => {
      const caller = known.get(request);
      if (!caller) throw new Error('the caller of this request was not asked for');
      return caller;
    },
  };
}
