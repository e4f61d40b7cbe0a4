import type { ChangeFeed } from '@outpost/shared/feed/feed';
import type { RunningService } from '@outpost/shared/service';
import type pg from 'pg';
import type { Logger } from 'pino';
import type { Caller, CallerOf } from '../context.ts';
import { mayComeIn } from './accounts/account.queries.ts';
import { findCaller } from './callers/find-caller.ts';
import { WatchedCallers } from './callers/watch-callers.ts';
import { type AskAuth, askAuth } from './sign-in/auth-door.ts';
import type { SingleSignOn } from './single-sign-on/settings.ts';
import type { IdentityWorld } from './world.ts';

export interface IdentitySettings {
  service: RunningService;
  feed: ChangeFeed;
  county: string;
  demo: boolean;
  /** Signs cookies, and encrypts second factors; at least 32 characters. */
  secret: string;
  publicUrl: string | undefined;
  sessionHours: number;
  /** The provider at which people may sign in, beside their password. */
  singleSignOn?: SingleSignOn | null;
  log: Logger;
  now?: () => Date;
}

/** Who comes in, and how. */
export interface Identity {
  world: IdentityWorld;
  publicUrl: string | undefined;
  /** Whether we are reached over https, and cookies are for https alone. */
  secure: boolean;
  /** What the sign-in page calls the provider; null when there is none. */
  singleSignOn: { name: string } | null;
  callerOf: CallerOf;
  /** Calls `gone` once a caller is no longer accepted, or has other rights; returns how to stop watching. */
  watch: (caller: Caller, gone: () => void) => () => void;
  askAuth: AskAuth;
  close: () => Promise<void>;
}

/** The pool that the service's own queries go over: better-auth needs no other. */
const poolOf = ({ db }: RunningService): pg.Pool => (db.driver as unknown as { master: pg.Pool }).master;

/** Everything by which the gateway knows who asks, on the `identity` schema of a running identity service. */
export async function openIdentity(settings: IdentitySettings): Promise<Identity> {
  const { service, feed, county, demo, publicUrl, singleSignOn = null, log, now = () => new Date() } = settings;
  const { db } = service;
  const secure = publicUrl?.startsWith('https:') ?? false;
  const accepted = () => ({ now: now(), demo });
  const watched = new WatchedCallers(db, accepted);
  const stopListening = await feed.listen((changes) => watched.follow(changes), { latest: 0 });
  // Loaded when somebody signs in first: whoever has a session or a key does not wait for it.
  let handler: Promise<(request: Request) => Promise<Response>> | undefined;
  const authHandler = () => {
    handler ??= import('./sign-in/open-auth.ts').then(({ openAuth }) =>
      openAuth({
        pool: poolOf(service),
        secret: settings.secret,
        secure,
        publicUrl,
        sessionHours: settings.sessionHours,
        mayComeIn: (accountId) => mayComeIn(db, accountId, demo),
        ...(singleSignOn && { singleSignOn: { world: { service, county }, provider: singleSignOn } }),
        log,
      }),
    );
    return handler;
  };
  return {
    world: { service, county, demo, now },
    publicUrl,
    secure,
    singleSignOn: singleSignOn && { name: singleSignOn.name },
    callerOf: findCaller({ db, accepted, secure, publicUrl }),
    watch: (caller, gone) => watched.watch(caller, gone),
    askAuth: askAuth(authHandler, publicUrl),
    close: stopListening,
  };
}
