import pino, { type DestinationStream, type Logger } from 'pino';

/** What no log may hold, by the names under which requests, settings and failed statements carry it. */
const SECRETS = [
  'cookie',
  'set-cookie',
  'authorization',
  'x-api-key',
  'x-outpost-claims',
  'x-outpost-signature',
  'claims',
  'password',
  'newPassword',
  'currentPassword',
  'secret',
  'token',
  'apiKey',
  'phone',
  'parameters',
  'detail',
];

/** Wherever they stand, down to what is inside an error's cause or a request's headers. */
const PLACES = ['', '*', '*.*', '*.*.*'];

const REDACTED = PLACES.flatMap((place) => SECRETS.map((name) => `${place}["${name}"]`));

/** The log of a program. Secrets are hidden in whatever is handed to it. */
export function openLog(level: string, service?: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    redact: { paths: REDACTED, censor: '[hidden]' },
    ...(service !== undefined && { base: { service } }),
  };
  return destination ? pino(options, destination) : pino(options);
}
