import { HeaderMap } from '@apollo/server';
import fastify, { type FastifyInstance } from 'fastify';
import { loadConfig, serviceSettings } from './config.ts';
import { openFeed } from './feed/open-feed.ts';
import { openLog } from './log.ts';
import { loadProfiles } from './profile.ts';
import { openService, type RunningService, type ServiceDefinition } from './service.ts';
import { type RequestVerifier, requestVerifier } from './signed-request.ts';

/** A county's surveyed geometry is the largest thing that is ever sent; the gateway takes as much. */
const BODY_LIMIT = 32 * 1024 * 1024;

const UNSIGNED = { errors: [{ message: 'unsigned request', extensions: { code: 'UNAUTHENTICATED' } }] };

/** `/graphql` for the gateway (signed requests only), `/health/live` and `/health/ready` of a service. */
export function serviceApp(
  service: Pick<RunningService, 'server' | 'context' | 'db'>,
  verify: RequestVerifier,
): FastifyInstance {
  const app = fastify({ bodyLimit: BODY_LIMIT });
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => done(null, body));
  app.post('/graphql', async (request, reply) => {
    const claims = verify(request.headers, request.body, Date.now());
    if (!claims) return reply.code(401).send(UNSIGNED);
    const headers = new HeaderMap();
    headers.set('content-type', 'application/json');
    const answer = await service.server.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method: 'POST', headers, search: '', body: JSON.parse(request.body as string) },
      context: async () => service.context(claims),
    });
    if (answer.body.kind !== 'complete') throw new Error('incremental delivery is not used between services');
    return reply
      .code(answer.status ?? 200)
      .header('content-type', 'application/json')
      .send(answer.body.string);
  });
  app.get('/health/live', async () => ({ status: 'live' }));
  app.get('/health/ready', async (_request, reply) => {
    try {
      await service.db.query('select 1');
      return { status: 'ready' };
    } catch {
      return reply.code(503).send({ status: 'the database does not answer' });
    }
  });
  return app;
}

/**
 * Runs a service as a process of its own. Prints one line when it is ready; ends on SIGTERM or SIGINT.
 */
export async function serveOverHttp(definition: ServiceDefinition, env: NodeJS.ProcessEnv): Promise<void> {
  const settings = loadConfig(serviceSettings, env);
  const log = openLog(settings.LOG_LEVEL, definition.name);
  const feed = await openFeed(settings.NATS_URL, log);
  const service = await openService(definition, {
    databaseUrl: settings.DATABASE_URL,
    poolSize: settings.DATABASE_POOL,
    profiles: loadProfiles(settings.OUTPOST_COUNTY_DIR),
    feed,
    log,
  });
  // What it missed it reads from services that may not be up yet; meanwhile it answers.
  void service.start();

  const audience = { service: definition.name, secret: settings.OUTPOST_INTERNAL_SECRET };
  const app = serviceApp(service, requestVerifier(audience));
  const address = await app.listen({ host: settings.HOST, port: settings.PORT });
  log.info({ address }, 'ready');

  const stop = async () => {
    await app.close();
    await service.close();
    await feed.close();
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop());
}
