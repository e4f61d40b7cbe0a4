import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

type Answer = 'well' | 'nonsense' | 'error' | 'silence';

export interface FakeRouter {
  url: string;
  /** What it answers from now on. */
  answer: (how: Answer) => void;
  asked: string[];
  close: () => Promise<void>;
}

/** Ten minutes from anywhere to anywhere, twelve kilometres; from the same place to itself nothing. */
const SECONDS = 600;
const METRES = 12_000;

function osrm(path: string): object {
  const [places = '', query = ''] = path.replace('/table/v1/driving/', '').split('?');
  const all = places.split(';');
  const params = new URLSearchParams(query);
  const chosen = (name: string) => (params.get(name) ?? '').split(';').map((index) => all[Number(index)]);
  const table = (value: number) =>
    chosen('sources').map((from) => chosen('destinations').map((to) => (from === to ? 0 : value)));
  return { code: 'Ok', durations: table(SECONDS), distances: table(METRES) };
}

function valhalla(body: string): object {
  const { sources, targets } = JSON.parse(body) as { sources: object[]; targets: object[] };
  return {
    sources_to_targets: sources.map(() => targets.map(() => ({ time: SECONDS, distance: METRES / 1000 }))),
  };
}

/** A small local fake of the two HTTP APIs. */
export async function startFakeRouter(): Promise<FakeRouter> {
  let how: Answer = 'well';
  const asked: string[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (part) => {
      body += part;
    });
    request.on('end', () => {
      const path = request.url ?? '';
      asked.push(path);
      if (how === 'silence') return;
      const answer = how === 'nonsense' ? { code: 'Ok' } : path.startsWith('/table/') ? osrm(path) : valhalla(body);
      response.writeHead(how === 'error' ? 503 : 200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(answer));
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    answer: (next) => {
      how = next;
    },
    asked,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}
