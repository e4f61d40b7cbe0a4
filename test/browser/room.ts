import type { Role } from '@outpost/shared/claims';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { type Desk, startDesk } from '../support/desk.ts';
import { openBrowser } from './chromium.ts';
import { openReader, type Reader, takePictures } from './reader.ts';

/** The time that a desk with the demo county and a browser take to be there. */
export const OPENING_MS = 240_000;

/** A demo desk, as a county runs it: no document but the dashboard's own. */
export interface Room<Name extends string> {
  desk: Desk;
  browser: Browser;
  readers: Record<Name, Reader>;
  close: () => Promise<void>;
}

type Person = Role | readonly [Role, BrowserContextOptions];

/** People who have signed in at one desk, each in a role, some with a device of their own. */
export async function openRoom<Name extends string>(people: Record<Name, Person>): Promise<Room<Name>> {
  const desk = await startDesk({ database: 'embedded', demo: true, env: { FREE_QUERIES: 'keys' } });
  let browser: Browser | undefined;
  const close = async () => {
    await browser?.close();
    await desk.close();
  };
  try {
    browser = await openBrowser();
    const readers: Partial<Record<Name, Reader>> = {};
    for (const name of Object.keys(people) as Name[]) {
      const person: Person = people[name];
      const [role, device] = typeof person === 'string' ? [person, {}] : person;
      readers[name] = await openReader(browser, desk.url, name, desk.access(role), device);
    }
    return { desk, browser, readers: readers as Record<Name, Reader>, close };
  } catch (error) {
    await close();
    throw error;
  }
}

interface Finished {
  task: { name: string; result?: { state: string } | undefined };
}

/** After each test: what was on the screens, when it failed. */
export const picturesOfFailures =
  (readers: () => Readonly<Record<string, Reader | undefined>>) =>
  async ({ task }: Finished): Promise<void> => {
    if (task.result?.state !== 'fail') return;
    process.stderr.write(`what was on the screens: ${await takePictures(readers(), task.name)}\n`);
  };
