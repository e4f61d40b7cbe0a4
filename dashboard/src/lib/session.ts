import { knock } from './door';

/** The person who is signed in. */
export interface SignedIn {
  id: string;
  name: string;
  email: string;
  role: string;
  scope: string;
  county: string;
  twoFactorEnabled: boolean;
}

/** What a page knows of the session before it asks anything else. */
export interface Session {
  /** `ended`: somebody was signed in on this page and no longer is; the page stays as it was, behind a notice. */
  state: 'loading' | 'unreachable' | 'signed-out' | 'signed-in' | 'ended';
  account: SignedIn | null;
  demo: boolean;
  /** The organisation's own sign-in, where people may come in by it. */
  singleSignOn: { name: string } | null;
}

interface Told {
  demo: boolean;
  singleSignOn: { name: string } | null;
  account: SignedIn | null;
}

/** An open page is a page in use: asking keeps its session alive. */
const KEEP_ALIVE_MS = 30 * 60_000;
/** Told to whoever waits for the session to hold again. */
const BACK = 'outpost:signed-in';

/** Whether somebody was signed in here the last time: then it is worth asking before it is known. */
const HINT = 'outpost.signed-in';

export function mayBeSignedIn(): boolean {
  try {
    return window.localStorage.getItem(HINT) !== null;
  } catch {
    return false;
  }
}

function remember(signedIn: boolean): void {
  try {
    if (signedIn) window.localStorage.setItem(HINT, 'yes');
    else window.localStorage.removeItem(HINT);
  } catch {
    // A browser that refuses storage asks one thing after the other.
  }
}

let current: Session = { state: 'loading', account: null, demo: false, singleSignOn: null };
const listeners = new Set<() => void>();

function become(session: Session): void {
  current = session;
  for (const listener of listeners) listener();
}

export const session = (): Session => current;

/** Asks who is signed in. A page that shows another person's work is loaded anew. */
export async function loadSession(): Promise<void> {
  const before = current;
  const { data } = await knock<Told>('/session');
  if (!data) {
    if (before.state === 'loading') become({ ...before, state: 'unreachable' });
    return;
  }
  const { account, demo, singleSignOn } = data;
  remember(account !== null);
  if (account && before.account && before.account.id !== account.id) {
    window.location.reload();
    return;
  }
  if (account) become({ state: 'signed-in', account, demo, singleSignOn });
  else become({ state: before.account ? 'ended' : 'signed-out', account: before.account, demo, singleSignOn });
  if (account && before.state === 'ended') window.dispatchEvent(new Event(BACK));
}

/** The server no longer knows us: said by an answer, or by the end of the live feed. */
export function sessionEnded(): void {
  if (current.state === 'signed-in') become({ ...current, state: 'ended' });
}

export function onSignedInAgain(listener: () => void): () => void {
  window.addEventListener(BACK, listener);
  return () => window.removeEventListener(BACK, listener);
}

/** Leaves nothing of the person on the screen. */
export async function signOut(everywhere: boolean): Promise<boolean> {
  const { problem } = await knock('/sign-out', { everywhere });
  if (problem) return false;
  remember(false);
  window.location.assign('/');
  return true;
}

export const keepAlive = (): unknown =>
  window.setInterval(() => current.state === 'signed-in' && void loadSession(), KEEP_ALIVE_MS);

export function onSession(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
