import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { ROOT } from '../support/processes.ts';

const DIST = join(
  dirname(createRequire(join(ROOT, 'dashboard/package.json')).resolve('maplibre-gl/package.json')),
  'dist',
);

/** Nothing but the map's library and a style without a source: it says that it is complete as the product does. */
const PAGE = `<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="/maplibre-gl.css">
<style>html, body, #map { margin: 0; height: 100% }</style><div id="map"></div><script type="module">
import { Map, setWorkerUrl } from '/maplibre-gl.mjs';
setWorkerUrl('/maplibre-gl-worker.mjs');
const style = { version: 8, sources: {}, layers: [{ id: 'land', type: 'background', paint: { 'background-color': '#123' } }] };
new Map({ container: 'map', style, center: [78.5, 39.8], zoom: 8 }).once('idle', () => {
  document.documentElement.dataset.map = 'complete';
});
</script>`;

const TYPES: Record<string, string> = { '.mjs': 'text/javascript', '.css': 'text/css' };

export interface MapPage {
  url: string;
  close: () => Promise<void>;
}

/** A page with the bare map on it, served as a static file would be, on loopback. */
export async function openMapPage(): Promise<MapPage> {
  const server = createServer((request, response) => {
    const name = /^\/(maplibre-gl[\w-]*(\.mjs|\.css))$/.exec(request.url ?? '');
    if (name?.[1] && name[2]) {
      response.writeHead(200, { 'content-type': TYPES[name[2]] ?? '', 'cache-control': 'max-age=31536000, immutable' });
      response.end(readFileSync(join(DIST, name[1])));
    } else if (request.url === '/') {
      response.writeHead(200, { 'content-type': 'text/html' });
      response.end(PAGE);
    } else {
      response.writeHead(404);
      response.end();
    }
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('no port');
  return {
    url: `http://127.0.0.1:${address.port}/`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
