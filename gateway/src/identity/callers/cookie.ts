type Headers = Readonly<Record<string, string | string[] | undefined>>;

/** `__Host-` binds a cookie to this host, its root and https; browsers refuse that prefix without https. */
export const cookiePrefix = (secure: boolean): string => (secure ? '__Host-outpost' : 'outpost');

/**
 * The session's token in a request's cookie. Its value is `token.signature`; the signature is not asked for here: the
 * token is looked up by its hash, and who could make one up could also guess the other.
 */
export function sessionTokenIn({ cookie }: Headers, secure: boolean): string | null {
  const name = `${cookiePrefix(secure)}.session_token=`;
  const given = (cookie?.toString() ?? '').split(/; */).find((one) => one.startsWith(name));
  if (!given) return null;
  try {
    const value = decodeURIComponent(given.slice(name.length));
    const [token] = value.split('.');
    return token || null;
  } catch {
    return null; // not a cookie of ours
  }
}
