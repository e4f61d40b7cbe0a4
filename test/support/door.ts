/** What a route of the door answers. */
export interface DoorAnswer {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: a test reads into an answer whose shape its own request gives
  body: any;
  headers: Headers;
}

/** A browser before the door, as far as it matters here: it keeps cookies, and says which page asks. */
export class Door {
  readonly #cookies = new Map<string, string>();

  readonly url: string;
  /** The page that asks; another site's where a test says so. */
  readonly origin: string;

  constructor(url: string, origin: string = new URL(url).origin) {
    this.url = url;
    this.origin = origin;
  }

  get cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  /** Another browser with the same cookies: stolen ones. */
  copy(origin?: string): Door {
    const copy = new Door(this.url, origin ?? this.origin);
    for (const [name, value] of this.#cookies) copy.#cookies.set(name, value);
    return copy;
  }

  async ask(
    method: 'GET' | 'POST',
    path: string,
    body?: object,
    headers: Record<string, string> = {},
  ): Promise<DoorAnswer> {
    const response = await fetch(new URL(path, this.url), {
      method,
      headers: {
        'content-type': 'application/json',
        ...(method === 'POST' && { origin: this.origin }),
        ...(this.#cookies.size > 0 && { cookie: this.cookie }),
        ...headers,
      },
      ...(body && { body: JSON.stringify(body) }),
      redirect: 'manual',
      signal: AbortSignal.timeout(30_000),
    });
    for (const cookie of response.headers.getSetCookie()) this.#keep(cookie);
    const text = await response.text();
    return { status: response.status, body: text.startsWith('{') ? JSON.parse(text) : text, headers: response.headers };
  }

  #keep(cookie: string): void {
    const [pair = '', ...attributes] = cookie.split('; ');
    const [name = '', value = ''] = pair.split('=', 2);
    if (attributes.some((one) => /^max-age=0$/i.test(one))) this.#cookies.delete(name);
    else this.#cookies.set(name, value);
  }

  /** A request that must succeed: what was answered. */
  async post(path: string, body: object = {}): Promise<DoorAnswer['body']> {
    const answer = await this.ask('POST', path, body);
    if (answer.status !== 200) throw new Error(`${path} was refused: ${JSON.stringify(answer.body)}`);
    return answer.body;
  }

  signIn({ email, password }: { email: string; password: string }): Promise<{ secondFactor: boolean }> {
    return this.post('/auth/sign-in', { email, password });
  }

  /** One operation of the graph, whatever comes of it. */
  graph(query: string, variables: object = {}): Promise<DoorAnswer> {
    return this.ask('POST', '/graphql', { query, variables });
  }

  /** One operation of the graph that must succeed. */
  async read<T>(query: string, variables: object = {}): Promise<T> {
    const { body } = await this.graph(query, variables);
    if (body.errors) throw new Error(`${query} was refused: ${JSON.stringify(body.errors)}`);
    return body.data as T;
  }
}
