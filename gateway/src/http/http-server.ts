import { existsSync } from 'node:fs';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import compress from '@fastify/compress';
import helmet from '@fastify/helmet';
import files from '@fastify/static';
import { type FastifyBaseLogger, type FastifyInstance, fastify, LogController } from 'fastify';
import type { Logger } from 'pino';
import { type CallerOf, gatewayContext } from '../context.ts';
import type { RunningGateway } from '../gateway.ts';
import { isLoopbackHost } from '../identity/local-operator.ts';
import { streamHandler } from './stream.ts';

export interface HttpOptions {
  gateway: RunningGateway;
  callerOf: CallerOf;
  /** The built dashboard, served at `/`. */
  dashboardDir: string;
  /** Whether all that a request needs is there; says what is not. */
  ready: () => Promise<string | null>;
  log: Logger;
}

/** A county's surveyed geometry is the largest thing that is ever sent. */
const BODY_LIMIT = 32 * 1024 * 1024;

/** Nothing but this server: no script, font, image or connection from elsewhere. */
const CONTENT_SECURITY_POLICY = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  workerSrc: ["'self'"],
  connectSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:', 'blob:'],
  fontSrc: ["'self'"],
  objectSrc: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
};

/** `/graphql`, `/graphql/stream`, `/health/*`, and the dashboard. */
export async function httpServer({
  gateway,
  callerOf,
  dashboardDir,
  ready,
  log,
}: HttpOptions): Promise<FastifyInstance> {
  const app = fastify({
    bodyLimit: BODY_LIMIT,
    loggerInstance: log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    forceCloseConnections: true,
  });
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: CONTENT_SECURITY_POLICY },
    strictTransportSecurity: false,
  });
  await app.register(compress, { threshold: 4096 });
  app.addHook('onRequest', async (request, reply) => {
    if (!isLoopbackHost(request.headers.host)) {
      return reply.code(403).send({ message: 'this desk answers to localhost only' });
    }
    return undefined;
  });

  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    handler: fastifyApolloHandler(gateway.server, {
      context: async (request) => gatewayContext(await callerOf(request)),
    }),
  });
  const stream = streamHandler(gateway, callerOf);
  app.route({ method: ['GET', 'POST'], url: '/graphql/stream', handler: stream });

  app.get('/health/live', async () => ({ status: 'live' }));
  app.get('/health/ready', async (_request, reply) => {
    const missing = await ready();
    return missing ? reply.code(503).send({ status: missing }) : { status: 'ready' };
  });

  if (existsSync(dashboardDir)) {
    await app.register(files, {
      root: dashboardDir,
      cacheControl: false,
      setHeaders: (reply, path) => {
        const hashed = path.includes('/assets/');
        reply.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    });
    app.setNotFoundHandler((request, reply) => {
      const wantsPage = request.method === 'GET' && (request.headers.accept ?? '').includes('text/html');
      return wantsPage ? reply.sendFile('index.html') : reply.code(404).send({ message: 'not found' });
    });
  }
  return app;
}
