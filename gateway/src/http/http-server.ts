import compress from '@fastify/compress';
import { type FastifyBaseLogger, type FastifyInstance, fastify, LogController } from 'fastify';
import type { Logger } from 'pino';
import { archiveRoutes } from '../archives/archive-routes.ts';
import { askGraph, mayRun } from '../attachments/ask-graph.ts';
import { attachmentRoutes } from '../attachments/attachment-routes.ts';
import type { CallerOf } from '../context.ts';
import type { RunningGateway } from '../gateway.ts';
import { Admission, type Rights } from '../limits/admission.ts';
import { loadTrustedDocuments } from '../limits/trusted-documents.ts';
import type { ContentStore } from '../store/content-store.ts';
import { knownCallers } from './callers.ts';
import { dashboardFiles } from './dashboard-files.ts';
import type { Edge } from './edge.ts';
import { answerError } from './error-handler.ts';
import { graphqlRoute } from './graphql-route.ts';
import { securityHeaders } from './headers.ts';
import { hostRule } from './hosts.ts';
import { rateLimits } from './rate-limits.ts';
import { streamRoute, type WatchCaller } from './stream-route.ts';

export interface HttpOptions {
  gateway: RunningGateway;
  callerOf: CallerOf;
  watch?: WatchCaller;
  /** Routes beside the graph: those by which people come in. */
  routes?: (app: FastifyInstance) => Promise<void>;
  /** The address that is listened at, loopback unless told: beyond it, others than this machine may ask. */
  host?: string;
  /** Our address as browsers know it, when that is another. */
  publicUrl?: string | undefined;
  /** Where the content of attachments and archives lies; without one there are none. */
  store?: ContentStore;
  /** The built dashboard, served at `/`. */
  dashboardDir: string;
  /** Whether all that a request needs is there; says what is not. */
  ready: () => Promise<string | null>;
  edge: Edge;
  waits?: Waits;
  log: Logger;
}

const MEBIBYTE = 1024 * 1024;
/** Any operation but an import. */
const BODY_LIMIT = MEBIBYTE;
/** A county's surveyed geometry is the largest thing that is ever sent. */
const UPLOAD_LIMIT = 32 * MEBIBYTE;

/** How long the server waits, in milliseconds. */
export interface Waits {
  /** For the headers of a request, which come at once, and for the whole of it: a body may take its time on a poor line. */
  headers: number;
  request: number;
  /** How often connections are looked at for that. */
  check: number;
  /** For an answer: longer than all services together may take for one picture. */
  answer: number;
  uploadAnswer: number;
}
const WAITS: Waits = { headers: 10_000, request: 120_000, check: 2_000, answer: 75_000, uploadAnswer: 180_000 };

/** `/graphql`, `/graphql/stream`, `/graphql/upload`, `/attachments/<id>`, `/archives/<incident>`, `/health/*`, the given routes, and the dashboard. */
export async function httpServer(options: HttpOptions): Promise<FastifyInstance> {
  const { gateway, callerOf, dashboardDir, ready, edge, log, waits = WAITS } = options;
  const app = fastify({
    bodyLimit: BODY_LIMIT,
    requestTimeout: waits.request,
    http: { headersTimeout: waits.headers, connectionsCheckingInterval: waits.check },
    ...(edge.trustedProxies.length > 0 && { trustProxy: edge.trustedProxies }),
    loggerInstance: log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    forceCloseConnections: true,
  });
  app.setErrorHandler(answerError);
  app.removeContentTypeParser('text/plain');
  await securityHeaders(app);
  await app.register(compress, { threshold: 4096 });
  const answersTo = hostRule(options.host ?? '127.0.0.1', options.publicUrl);
  app.addHook('onRequest', async (request, reply) => {
    if (!answersTo(request.headers.host)) {
      return reply.code(403).send({ message: 'nothing is known under this name here' });
    }
    return undefined;
  });
  await options.routes?.(app);

  const callers = knownCallers(callerOf, await rateLimits(app, edge));
  const admission = new Admission(gateway.schema, {
    limits: edge.limits,
    trusted: await loadTrustedDocuments(dashboardDir),
    introspection: edge.introspection,
  });
  const rights =
    (upload: boolean) =>
    ({ keyScope }: Parameters<WatchCaller>[0]): Rights => ({
      freeQueries: edge.freeQueries === 'all' || keyScope?.freeQueries === true,
      upload,
      keyScope,
    });
  const route = { admission, answers: gateway.answers, callerOf: callers.of, rightsOf: rights(false) };
  const graph = { onRequest: callers.find, method: ['GET', 'POST'] };
  app.route({ ...graph, url: '/graphql', handlerTimeout: waits.answer, handler: graphqlRoute(route) });
  app.route({
    ...graph,
    method: 'POST',
    url: '/graphql/upload',
    bodyLimit: UPLOAD_LIMIT,
    handlerTimeout: waits.uploadAnswer,
    handler: graphqlRoute({ ...route, rightsOf: rights(true) }),
  });
  const { watch = () => () => undefined } = options;
  app.route({
    ...graph,
    url: '/graphql/stream',
    handler: streamRoute({ ...route, gateway, watch, streamsPerCaller: edge.streamsPerCaller }),
  });

  if (options.store) {
    const { store } = options;
    const ask = askGraph(admission, gateway.answers);
    await attachmentRoutes(app, { store, callers, ask });
    await archiveRoutes(app, { store, callers, ask, mayRun: mayRun(admission), rowsOf: gateway.incidentRows });
  }

  app.get('/health/live', async () => ({ status: 'live' }));
  app.get('/health/ready', async (_request, reply) => {
    const missing = await ready();
    return missing ? reply.code(503).send({ status: missing }) : { status: 'ready' };
  });
  await dashboardFiles(app, dashboardDir);
  return app;
}
