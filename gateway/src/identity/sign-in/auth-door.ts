import type { FastifyReply, FastifyRequest } from 'fastify';
import { ADDRESS_HEADER, AUTH_PATH } from './auth-options.ts';

export interface AuthAnswer {
  status: number;
  body: Record<string, unknown>;
}

export type AskAuth = (
  request: FastifyRequest,
  reply: FastifyReply,
  method: 'GET' | 'POST',
  path: string,
  body?: object,
) => Promise<AuthAnswer>;

/** What better-auth may know of a request. */
const PASSED_ON = ['cookie', 'user-agent'];

/** Whether a page of ours asks has been found out already (see same-origin.ts); it asks again in its own way. */
function headersFor(request: FastifyRequest, origin: string): Headers {
  const headers = new Headers({ [ADDRESS_HEADER]: request.ip, origin });
  for (const name of PASSED_ON) {
    const value = request.headers[name];
    if (typeof value === 'string') headers.set(name, value);
  }
  return headers;
}

/**
 * Asks one of better-auth's endpoints for a route of ours, with the caller's cookies. The cookies that it sets go
 * to the caller; its body does not, since it holds the session's token. `publicUrl` is our address where it is set.
 */
export const askAuth =
  (handler: () => Promise<(request: Request) => Promise<Response>>, publicUrl: string | undefined): AskAuth =>
  async (request, reply, method, path, body) => {
    const origin = publicUrl ?? `${request.protocol}://${request.host}`;
    const headers = headersFor(request, origin);
    if (body) headers.set('content-type', 'application/json');
    const handle = await handler();
    const response = await handle(
      new Request(new URL(`${AUTH_PATH}${path}`, origin), {
        method,
        headers,
        ...(body && { body: JSON.stringify(body) }),
      }),
    );
    const cookies = response.headers.getSetCookie();
    if (cookies.length > 0) reply.header('set-cookie', cookies);
    const location = response.headers.get('location');
    const text = await response.text();
    const answer = text.startsWith('{') ? (JSON.parse(text) as Record<string, unknown>) : {};
    return { status: response.status, body: { ...answer, ...(location !== null && { location }) } };
  };
