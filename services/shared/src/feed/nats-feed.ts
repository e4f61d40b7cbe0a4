import {
  AckPolicy,
  DeliverPolicy,
  type JetStreamClient,
  jetstream,
  jetstreamManager,
  RetentionPolicy,
} from '@nats-io/jetstream';
import { connect, type NatsConnection } from '@nats-io/transport-node';
import type { Logger } from 'pino';
import type { ChangeFeed, FeedChange, FeedListener } from './feed.ts';

const STREAM = 'OUTPOST_CHANGES';
const subjectOf = (service: string): string => `outpost.changes.${service}`;
/** Two days: longer than any listener is away without having to read everything anew. */
const KEEP_NANOSECONDS = 2 * 24 * 3600 * 1e9;

/** The feed of a cluster: NATS JetStream. A message is one batch of one service, deduplicated by its last position. */
export class NatsFeed implements ChangeFeed {
  private constructor(
    readonly connection: NatsConnection,
    readonly stream: JetStreamClient,
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
    await manager.streams.add({ name: STREAM, ...settings });
    return new NatsFeed(connection, jetstream(connection), log);
  }

  async publish(changes: FeedChange[]): Promise<void> {
    const last = changes.at(-1);
    if (!last) return;
    const { service, position } = last;
    await this.stream.publish(subjectOf(service), JSON.stringify(changes), {
      msgID: `${service}:${position}`,
    });
  }

  async listen(listener: FeedListener, durable?: string): Promise<() => Promise<void>> {
    const manager = await jetstreamManager(this.connection);
    const { name } = await manager.consumers.add(
      STREAM,
      durable
        ? {
            durable_name: durable,
            ack_policy: AckPolicy.Explicit,
            deliver_policy: DeliverPolicy.All,
            max_ack_pending: 1,
          }
        : { ack_policy: AckPolicy.None, deliver_policy: DeliverPolicy.New, inactive_threshold: 60 * 1e9 },
    );
    const consumer = await this.stream.consumers.get(STREAM, name);
    const messages = await consumer.consume();
    const reading = (async () => {
      for await (const message of messages) {
        try {
          await listener(message.json<FeedChange[]>());
          if (durable) message.ack();
        } catch (error) {
          this.log.error({ err: error }, 'a listener of the change feed failed');
          if (durable) message.nak(1000);
        }
      }
    })();
    return async () => {
      await messages.close();
      await reading;
    };
  }

  async close(): Promise<void> {
    await this.connection.drain();
  }
}
