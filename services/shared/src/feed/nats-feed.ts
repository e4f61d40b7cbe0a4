import {
  AckPolicy,
  type Consumer,
  DeliverPolicy,
  type JetStreamClient,
  type JetStreamManager,
  jetstream,
  jetstreamManager,
  RetentionPolicy,
} from '@nats-io/jetstream';
import { connect, type NatsConnection } from '@nats-io/transport-node';
import type { Logger } from 'pino';
import { z } from 'zod';
import { loggable } from '../loggable.ts';
import type { ChangeFeed, FeedChange, FeedListener, JournalPart, JournalReader, Listening } from './feed.ts';
import { fitPart, inMessages } from './fit-message.ts';

const STREAM = 'OUTPOST_CHANGES';
const subjectOf = (service: string): string => `outpost.changes.${service}`;
const journalOf = (service: string): string => `outpost.journal.${service}`;
/** Two days: longer than any reader of live changes is away. Who was away longer reads the journal. */
const KEEP_NANOSECONDS = 2 * 24 * 3600 * 1e9;
const READ_TIMEOUT_MS = 15_000;
/** Room for what stands around the changes in a message. */
const OVERHEAD_BYTES = 4096;
const SMALLEST_PAYLOAD = 1024 * 1024;

const asked = z.object({ after: z.number().int(), entities: z.array(z.string()) });
const answered = z.union([z.object({ part: z.custom<JournalPart>() }), z.object({ fault: z.string() })]);

/** The feed of a cluster: NATS JetStream. A message is a batch of one service, deduplicated by its last position. */
export class NatsFeed implements ChangeFeed {
  private constructor(
    readonly connection: NatsConnection,
    readonly manager: JetStreamManager,
    readonly stream: JetStreamClient,
    readonly epoch: string,
    readonly log: Logger,
  ) {}

  static async connect(url: string, log: Logger): Promise<NatsFeed> {
    const connection = await connect({ servers: url, maxReconnectAttempts: -1, waitOnFirstConnect: true });
    const manager = await jetstreamManager(connection);
    const settings = {
      subjects: [subjectOf('*')],
      retention: RetentionPolicy.Limits,
      max_age: KEEP_NANOSECONDS,
    };
    const { created } = await manager.streams.add({ name: STREAM, ...settings });
    const epoch = new Date(created).getTime().toString(36);
    return new NatsFeed(connection, manager, jetstream(connection), epoch, log);
  }

  async publish(changes: FeedChange[]): Promise<void> {
    for (const { text, last } of inMessages(changes, this.#mostBytes)) {
      await this.stream.publish(subjectOf(last.service), text, { msgID: `${last.service}:${last.position}` });
    }
  }

  async listen(listener: FeedListener, how: Listening): Promise<() => Promise<void>> {
    const consumer = 'durable' in how ? await this.#shared(how.durable) : await this.#from(how.latest);
    const behind = 'latest' in how ? (await consumer.info()).num_pending : 0;
    const messages = await consumer.consume();
    let caughtUp = (): void => undefined;
    const isCaughtUp = behind > 0 ? new Promise<void>((done) => (caughtUp = done)) : Promise.resolve();
    const reading = (async () => {
      for await (const message of messages) {
        try {
          await listener(message.json<FeedChange[]>(), message.seq);
          if ('durable' in how) message.ack();
        } catch (error) {
          this.log.error({ err: loggable(error) }, 'a listener of the change feed failed');
          if ('durable' in how) message.nak(1000);
        }
        if (message.info.pending === 0) caughtUp();
      }
      caughtUp();
    })();
    await isCaughtUp;
    return async () => {
      await messages.close();
      await reading;
    };
  }

  async serveJournal(service: string, read: JournalReader): Promise<() => Promise<void>> {
    const requests = this.connection.subscribe(journalOf(service), { queue: 'journal' });
    const serving = (async () => {
      for await (const request of requests) {
        try {
          const { after, entities } = asked.parse(request.json());
          request.respond(JSON.stringify({ part: fitPart(await read(after, entities), this.#mostBytes) }));
        } catch (error) {
          this.log.error({ err: loggable(error) }, 'the journal could not be read for another service');
          request.respond(JSON.stringify({ fault: `the journal of ${service} cannot be read at the moment` }));
        }
      }
    })();
    return async () => {
      requests.unsubscribe();
      await serving;
    };
  }

  async readJournal(service: string, after: number, entities: readonly string[]): Promise<JournalPart> {
    const question = JSON.stringify({ after, entities });
    const reply = await this.connection.request(journalOf(service), question, { timeout: READ_TIMEOUT_MS });
    const answer = answered.parse(reply.json());
    if ('fault' in answer) throw new Error(answer.fault);
    return answer.part;
  }

  async close(): Promise<void> {
    await this.connection.drain();
  }

  get #mostBytes(): number {
    return (this.connection.info?.max_payload ?? SMALLEST_PAYLOAD) - OVERHEAD_BYTES;
  }

  async #shared(name: string): Promise<Consumer> {
    await this.manager.consumers.add(STREAM, {
      durable_name: name,
      ack_policy: AckPolicy.Explicit,
      deliver_policy: DeliverPolicy.All,
      max_ack_pending: 1,
    });
    return this.stream.consumers.get(STREAM, name);
  }

  async #from(latest: number): Promise<Consumer> {
    const { state } = await this.manager.streams.info(STREAM);
    return this.stream.consumers.get(STREAM, {
      deliver_policy: DeliverPolicy.StartSequence,
      opt_start_seq: Math.max(1, state.first_seq, state.last_seq - latest + 1),
    });
  }
}
