import { request } from 'undici';

/** Null when every service says that it is ready, else what is missing. */
export async function servicesReady(urls: ReadonlyMap<string, string>): Promise<string | null> {
  const states = await Promise.all(
    [...urls].map(async ([name, url]) => {
      try {
        const { statusCode, body } = await request(new URL('/health/ready', url), { headersTimeout: 2000 });
        await body.dump();
        return statusCode === 200 ? null : name;
      } catch {
        return name;
      }
    }),
  );
  const missing = states.filter((name) => name !== null);
  return missing.length > 0 ? `not ready: ${missing.join(', ')}` : null;
}
