import { type Client, createClient } from 'graphql-sse';

/** Many readers of one stream; remembers when each event came to how many of them. */
export class EventReaders {
  readonly #clients: Client[] = [];
  readonly #arrivals = new Map<string, number[]>();
  #wake = (): void => undefined;

  /** Opens `count` subscriptions, each over a connection of its own; `idOf` names the event that came. */
  static async open<T>(
    url: string,
    key: string,
    count: number,
    query: string,
    idOf: (data: T) => string,
  ): Promise<EventReaders> {
    const readers = new EventReaders();
    await Promise.all(Array.from({ length: count }, () => readers.#subscribe(url, key, query, idOf)));
    return readers;
  }

  #subscribe<T>(url: string, key: string, query: string, idOf: (data: T) => string): Promise<void> {
    return new Promise((connected, failed) => {
      const client = createClient({
        url,
        headers: { 'x-api-key': key },
        retryAttempts: 0,
        on: { connected: () => connected() },
      });
      this.#clients.push(client);
      client.subscribe<T>(
        { query },
        {
          next: ({ data }) => {
            if (data) this.#arrived(idOf(data));
          },
          error: failed,
          complete: () => undefined,
        },
      );
    });
  }

  #arrived(id: string): void {
    const arrivals = this.#arrivals.get(id) ?? [];
    this.#arrivals.set(id, arrivals);
    arrivals.push(performance.now());
    this.#wake();
  }

  /** When an event came to each of the readers, once it has come to all. */
  async arrivals(id: string): Promise<number[]> {
    for (;;) {
      const arrivals = this.#arrivals.get(id) ?? [];
      if (arrivals.length >= this.#clients.length) return arrivals;
      await new Promise<void>((woken) => {
        this.#wake = woken;
      });
    }
  }

  close(): void {
    for (const client of this.#clients) client.dispose();
  }
}
