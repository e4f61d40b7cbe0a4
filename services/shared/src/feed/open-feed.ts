import type { Logger } from 'pino';
import type { ChangeFeed } from './feed.ts';
import { LocalFeed } from './local-feed.ts';
import { NatsFeed } from './nats-feed.ts';

/** NATS where its address is given, else the feed of this process alone. */
export const openFeed = async (natsUrl: string | undefined, log: Logger): Promise<ChangeFeed> =>
  natsUrl ? NatsFeed.connect(natsUrl, log) : new LocalFeed();
