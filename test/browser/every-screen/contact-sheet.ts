import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import type { Face } from './faces.ts';

/** Pictures on one sheet, and how much of the left of each is shown: few enough to be read. */
const SHEETS: Readonly<Record<Face['width'], { columns: number; shown: number; height: number }>> = {
  desk: { columns: 3, shown: 460, height: 900 },
  wall: { columns: 3, shown: 460, height: 900 },
  phone: { columns: 4, shown: 390, height: 844 },
};

const caption = (name: string): string => name.replace(/\.png$/, '');

/** Puts the pictures of a folder on sheets, each with its name, so that many are looked at together. */
export async function contactSheets(page: Page, { folder, face }: { folder: string; face: Face }): Promise<void> {
  const { columns, shown, height } = SHEETS[face.width];
  const all = readdirSync(folder);
  for (const name of all) if (name.startsWith('sheet-')) rmSync(join(folder, name));
  const names = all.filter((name) => name.endsWith('.png') && !name.startsWith('sheet-'));
  await page.setViewportSize({ width: columns * (shown + 8) + 8, height: height + 40 });
  for (let from = 0; from < names.length; from += columns) {
    const figures = names
      .slice(from, from + columns)
      .map((name) => `<figure><figcaption>${caption(name)}</figcaption><img src="${name}"></figure>`)
      .join('');
    const sheet = join(folder, 'sheet.html');
    const style = `body { margin: 8px; display: flex; gap: 8px; background: #777; font: 13px sans-serif }
      figure { margin: 0 } figcaption { color: #fff; height: 18px }
      img { display: block; width: ${shown}px; height: ${height}px; object-fit: none; object-position: left top }`;
    writeFileSync(sheet, `<!doctype html><meta charset="utf-8"><style>${style}</style>${figures}`);
    await page.goto(pathToFileURL(sheet).href);
    const number = String(from / columns + 1).padStart(2, '0');
    await page.screenshot({ path: join(folder, `sheet-${number}.png`) });
  }
}
