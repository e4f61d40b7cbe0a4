import { createHmac } from 'node:crypto';
import { openLog } from '@outpost/shared/log';
import { openTestService, type TestService } from '@outpost/shared/testing/open-test-service';
import { type FastifyInstance, fastify, type LightMyRequestResponse } from 'fastify';
import type { Caller } from '../context.ts';
import { answerError } from '../http/error-handler.ts';
import { type Identity, openIdentity } from '../identity/identity.ts';
import { authRoutes } from '../identity/routes/routes.ts';
import { identity as service } from '../identity/service.ts';
import type { SingleSignOn } from '../identity/single-sign-on/settings.ts';

export interface TestDoor {
  test: TestService;
  identity: Identity;
  /** A browser of its own. */
  browser: (address?: string) => TestBrowser;
  close: () => Promise<void>;
}

const HOST = 'localhost:4000';
const ORIGIN = `http://${HOST}`;

/** A browser before the door: it keeps cookies and says which page asks. */
export class TestBrowser {
  readonly #cookies = new Map<string, string>();
  readonly #app: FastifyInstance;
  readonly #address: string;

  constructor(app: FastifyInstance, address: string) {
    this.#app = app;
    this.#address = address;
  }

  get cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  async ask(method: 'GET' | 'POST', path: string, body?: object, origin: string = ORIGIN): Promise<Answer> {
    const response = await this.#app.inject({
      method,
      url: path,
      remoteAddress: this.#address,
      headers: { host: HOST, origin, 'user-agent': 'a test', ...(this.#cookies.size > 0 && { cookie: this.cookie }) },
      ...(body && { payload: body }),
    });
    this.#keep(response);
    return {
      status: response.statusCode,
      body: response.json(),
      cookies: [response.headers['set-cookie'] ?? []].flat(),
    };
  }

  /** Goes to an address, as a link or another site's redirect does; says where it is sent on to. */
  async go(url: string): Promise<{ status: number; location: string | undefined }> {
    const response = await this.#app.inject({
      method: 'GET',
      url,
      remoteAddress: this.#address,
      headers: { host: HOST, ...(this.#cookies.size > 0 && { cookie: this.cookie }) },
    });
    this.#keep(response);
    return { status: response.statusCode, location: response.headers.location };
  }

  #keep(response: LightMyRequestResponse): void {
    for (const { name, value, maxAge } of response.cookies) {
      if (maxAge === 0) this.#cookies.delete(name);
      else this.#cookies.set(name, value);
    }
  }

  post(path: string, body: object = {}): Promise<Answer> {
    return this.ask('POST', `/auth${path}`, body);
  }

  signIn(email: string, password: string): Promise<Answer> {
    return this.post('/sign-in', { email, password });
  }
}

export interface Answer {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: a test reads into an answer whose shape its own request gives
  body: any;
  cookies: string[];
}

/** The door of a gateway on a database of its own; `/who` answers the caller. */
export async function openTestDoor(publicUrl?: string, singleSignOn: SingleSignOn | null = null): Promise<TestDoor> {
  const test = await openTestService(service);
  const identity = await openIdentity({
    service: test.service,
    feed: test.feed,
    county: '653130',
    demo: false,
    secret: 'of-a-door-that-lives-for-one-test-only',
    publicUrl,
    sessionHours: 12,
    singleSignOn,
    log: openLog('silent'),
  });
  const app = fastify();
  app.setErrorHandler(answerError);
  await authRoutes(app, identity);
  app.get('/who', async (request): Promise<Caller> => identity.callerOf(request));
  return {
    test,
    identity,
    browser: (address = '10.0.0.1') => new TestBrowser(app, address),
    close: async () => {
      await app.close();
      await identity.close();
      await test.close();
    },
  };
}

/** The code that an authenticator app shows for a key at a moment (RFC 6238, 30 s, 6 digits). */
export function totp(uri: string, at: number = Date.now()): string {
  const key = fromBase32(new URL(uri).searchParams.get('secret') ?? '');
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)));
  const mac = createHmac('sha1', key).update(counter).digest();
  const offset = (mac.at(-1) ?? 0) & 15;
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

function fromBase32(text: string): Buffer {
  const bits = [...text.replace(/=+$/, '')].map((char) => BASE32.indexOf(char).toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}
