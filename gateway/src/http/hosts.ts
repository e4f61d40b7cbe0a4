/** Names under which a browser on this machine reaches us. */
const LOOPBACK_NAMES = new Set(['localhost', '127.0.0.1', '[::1]']);
const LOOPBACK_ADDRESSES = new Set(['localhost', '127.0.0.1', '::1']);

export const isLoopback = (host: string): boolean => LOOPBACK_ADDRESSES.has(host);

/**
 * Whether a request's `Host` is a name of ours. Who listens on loopback knows all its names: another one is
 * somebody's page playing tricks with DNS. Who listens elsewhere without a public URL cannot know them.
 */
export function hostRule(listensAt: string, publicUrl: string | undefined): (host: string | undefined) => boolean {
  const own = publicUrl === undefined ? null : new URL(publicUrl).host;
  if (own === null && !isLoopback(listensAt)) return () => true;
  return (host = '') => host === own || LOOPBACK_NAMES.has(host.replace(/:\d+$/, ''));
}
