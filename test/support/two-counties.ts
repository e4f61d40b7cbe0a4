import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { COUNTY_DIR } from '@outpost/shared/testing/open-test-service';
import { removeFolder, tempFolder } from './temp-folder.ts';

export const COUNTY = '653130';
/** No county has this code: the one that ships, once more under another name, to stand beside it in one database. */
export const OTHER_COUNTY = '653199';

/** A folder with the profiles of two counties whose records lie in the same places and bear the same codes. */
export function twoCounties(): { folder: string; remove: () => void } {
  const folder = tempFolder('counties');
  for (const adcode of [COUNTY, OTHER_COUNTY]) {
    cpSync(join(COUNTY_DIR, COUNTY), join(folder, adcode), { recursive: true });
    const file = join(folder, adcode, 'profile.json');
    const profile = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
    writeFileSync(file, JSON.stringify({ ...profile, adcode, ...(adcode !== COUNTY && { name: '邻县（测试）' }) }));
  }
  return { folder, remove: () => removeFolder(folder) };
}
