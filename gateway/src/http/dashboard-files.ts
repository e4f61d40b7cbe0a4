import { existsSync } from 'node:fs';
import files from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** The built dashboard: hashed files for ever, its page anew each time, and the page for every address of the app. */
export async function dashboardFiles(app: FastifyInstance, dashboardDir: string): Promise<void> {
  if (!existsSync(dashboardDir)) return;
  await app.register(files, {
    root: dashboardDir,
    cacheControl: false,
    // The build writes every asset once more, pressed: see dashboard/scripts/precompress.ts.
    preCompressed: true,
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
