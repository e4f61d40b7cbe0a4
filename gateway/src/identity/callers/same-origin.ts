type Headers = Readonly<Record<string, string | string[] | undefined>>;

const hostOf = (origin: string): string | null => (URL.canParse(origin) ? new URL(origin).host : null);

/**
 * Whether a request that a cookie vouches for was made by a page of ours: a browser says where a request comes from
 * in `Origin`, else in `Sec-Fetch-Site`. A program that is no browser says neither. `publicUrl` is our address when
 * a proxy stands before us and `Host` is another.
 */
export function isSameOrigin(headers: Headers, publicUrl: string | undefined): boolean {
  const { origin, host, 'sec-fetch-site': site } = headers;
  if (typeof origin === 'string') {
    const from = hostOf(origin);
    return from !== null && (from === host || (publicUrl !== undefined && from === hostOf(publicUrl)));
  }
  return site === undefined || site === 'same-origin' || site === 'none';
}
