import { betterAuth } from 'better-auth/minimal';
import { type AuthSettings, authOptions } from './auth-options.ts';

/** better-auth's handler of requests. */
export async function openAuth(settings: AuthSettings): Promise<(request: Request) => Promise<Response>> {
  const auth = betterAuth(authOptions(settings));
  await auth.$context;
  return auth.handler;
}
