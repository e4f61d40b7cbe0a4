import { badInput } from '@outpost/shared/errors';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { isSameOrigin } from '../callers/same-origin.ts';
import type { Identity } from '../identity.ts';
import { languageOf } from '../language.ts';
import { foreignOrigin } from '../refusals.ts';

/** One request to a route of the door. */
export interface Visit<B> {
  identity: Identity;
  request: FastifyRequest;
  reply: FastifyReply;
  body: B;
}

export interface Route<S extends z.ZodType> {
  path: string;
  /** What is sent; other fields are not looked at. */
  body: S;
  /** Gives what is answered. */
  run: (visit: Visit<z.infer<S>>) => Promise<object>;
}

export const route = <S extends z.ZodType>(given: Route<S>): Route<S> => given;

export const languageFor = ({ request }: Pick<Visit<unknown>, 'request'>) => languageOf(request.headers);

function parse<S extends z.ZodType>(shape: S, body: unknown): z.infer<S> {
  const parsed = shape.safeParse(body ?? {});
  if (parsed.success) return parsed.data;
  const field = parsed.error.issues[0]?.path.join('.') ?? '';
  throw badInput(field, { zh: '缺少或不正确', en: 'missing or not right' });
}

/** `POST /auth/…` with JSON, from a page of ours only: a form of another site could sign a browser in or out. */
export function post<S extends z.ZodType>(app: FastifyInstance, identity: Identity, { path, body, run }: Route<S>) {
  app.post(`/auth${path}`, async (request, reply) => {
    reply.header('cache-control', 'no-store');
    if (!isSameOrigin(request.headers, identity.publicUrl)) throw foreignOrigin();
    return run({ identity, request, reply, body: parse(body, request.body) });
  });
}
