import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium } from 'playwright-core';
import { removeFolder, tempFolder } from '../support/temp-folder.ts';

/** Where a browser may be: named by the set-up of the tests, else where Debian puts it. */
const PLACES = [process.env['CHROMIUM_PATH'], '/usr/bin/chromium'];

export const findChromium = (): string | null =>
  PLACES.find((path): path is string => path !== undefined && existsSync(path)) ?? null;

/** Software rendering, and nothing that speaks to anybody by itself. */
const FLAGS = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

function launchOptions() {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('there is no Chromium here');
  return { executablePath, args: FLAGS, headless: true, chromiumSandbox: false };
}

/** A reader in China, in front of a desk's screen. */
export const READER = {
  locale: 'zh-CN',
  timezoneId: 'Asia/Shanghai',
  viewport: { width: 1440, height: 900 },
} as const satisfies BrowserContextOptions;

/** A browser without a past, in which every context is a reader of its own. */
export const openBrowser = (): Promise<Browser> => chromium.launch(launchOptions());

export interface OwnBrowser {
  context: BrowserContext;
  close: () => Promise<void>;
}

/** A browser with one reader and a cache on disk, in a folder that is thrown away with it. */
export async function openOwnBrowser(
  viewport: { width: number; height: number } = READER.viewport,
): Promise<OwnBrowser> {
  const folder = tempFolder('browser');
  const context = await chromium.launchPersistentContext(folder, { ...launchOptions(), ...READER, viewport });
  return {
    context,
    close: async () => {
      await context.close();
      removeFolder(folder);
    },
  };
}
