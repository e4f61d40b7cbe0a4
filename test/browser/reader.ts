import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { ROOT } from '../support/processes.ts';
import { READER } from './chromium.ts';

/** What a person types to come in. */
export interface SignIn {
  email: string;
  password: string;
}

export interface Reader {
  page: Page;
  /** Opens an address of the desk and waits until the map on it is complete. */
  open: (path: string) => Promise<void>;
  /** Waits for an element of this test id that is to be seen, and has the words. */
  see: (testId: string, words?: string | RegExp) => Promise<void>;
  click: (testId: string, words?: string | RegExp) => Promise<void>;
  fill: (testId: string, text: string) => Promise<void>;
  /** What must not happen: errors of the console, breaches of the content security policy, requests to elsewhere. */
  faults: readonly string[];
}

/** Pictures of failures; not in the tests' own temporary folder, which does not outlive them. */
const PICTURES = join(ROOT, '.cache', 'browser-failures');

const REPORT_CSP = `document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
  console.error('content security policy: ' + violatedDirective + ' ' + blockedURI))`;

function watch(page: Page, origin: string, name: string): string[] {
  const faults: string[] = [];
  const note = (fault: string): void => void faults.push(`${name}: ${fault}`);
  page.on('console', (message) => {
    if (message.type() === 'error') note(`console: ${message.text()} ${message.location().url}`);
  });
  page.on('pageerror', (error) => note(`error: ${error.message}`));
  page.context().on('request', (request) => {
    const { protocol, origin: from } = new URL(request.url());
    if (from !== origin && protocol !== 'data:' && protocol !== 'blob:') note(`request to ${request.url()}`);
  });
  return faults;
}

/** In the hand, by the road. */
export const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } as const;

export const mapIsComplete = (page: Page): Promise<void> =>
  page.locator('html[data-map="complete"]').waitFor({ state: 'attached' });

/** Signs a browser in, as its own page would; the pages that it opens then are this person's. */
export async function signInBrowser(context: BrowserContext, url: string, who: SignIn): Promise<void> {
  const { email, password } = who;
  const answer = await context.request.post(new URL('/auth/sign-in', url).toString(), {
    data: { email, password },
    headers: { origin: new URL(url).origin },
  });
  // As on a page that has been signed in before: it asks for the county at once.
  await context.addInitScript(`localStorage.setItem('outpost.signed-in', 'yes')`);
  if (!answer.ok()) throw new Error(`${email} could not sign in: ${await answer.text()}`);
}

/** A person at a browser of their own, with nothing stored and nothing cached; signed in when it is said as whom. */
export async function openReader(
  browser: Browser,
  url: string,
  name: string,
  who?: SignIn,
  device: BrowserContextOptions = {},
): Promise<Reader> {
  const context = await browser.newContext({ ...READER, ...device });
  context.setDefaultTimeout(60_000);
  await context.addInitScript(REPORT_CSP);
  if (who) await signInBrowser(context, url, who);
  const page = await context.newPage();
  const found = (testId: string, words?: string | RegExp) =>
    page
      .getByTestId(testId)
      .filter({ visible: true, ...(words !== undefined && { hasText: words }) })
      .first();
  return {
    page,
    faults: watch(page, new URL(url).origin, name),
    open: async (path) => {
      await page.goto(new URL(path, url).toString());
      await mapIsComplete(page);
    },
    see: (testId, words) => found(testId, words).waitFor(),
    click: (testId, words) => found(testId, words).click(),
    fill: (testId, text) => found(testId).fill(text),
  };
}

/** What each reader had before their eyes, for whoever looks into a failure; gives the folder. */
export async function takePictures(readers: Readonly<Record<string, Reader | undefined>>, of: string): Promise<string> {
  mkdirSync(PICTURES, { recursive: true });
  const slug = of.replace(/[^\p{L}\p{N}]+/gu, '-');
  for (const [name, reader] of Object.entries(readers)) {
    await reader?.page.screenshot({ path: join(PICTURES, `${slug}-${name}.png`) }).catch(() => undefined);
  }
  return PICTURES;
}
