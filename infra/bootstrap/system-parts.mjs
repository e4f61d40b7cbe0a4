import { installPackages, isInstalled, mayInstall, postgisPackage, updateLists } from './debian.mjs';
import { isMain, say } from './paths.mjs';
import { findChromium, findNats, findPostgres } from './programs.mjs';

/** What the tests use and the lockfile cannot bring. Without a part, the tests that need it are skipped. */
const PARTS = [
  { name: 'Chromium', packages: () => ['chromium'], isThere: () => findChromium() !== null },
  // Without it the map's Chinese labels are empty boxes. Elsewhere than on Debian the system has its own.
  {
    name: 'Noto CJK',
    packages: () => ['fonts-noto-cjk'],
    isThere: () => !mayInstall() || isInstalled('fonts-noto-cjk'),
  },
  { name: 'PostgreSQL + PostGIS', packages: () => [postgisPackage()], isThere: () => findPostgres() !== null },
  { name: 'NATS', packages: () => ['nats-server'], isThere: () => findNats() !== null },
];

const missing = () => PARTS.filter(({ isThere }) => !isThere());
const namesOf = (parts) => parts.map(({ name }) => name).join(', ');

async function installMissing(parts) {
  say(`安装系统组件 / installing ${namesOf(parts)} …`);
  try {
    await updateLists();
    await installPackages(parts.flatMap(({ packages }) => packages()).filter((name) => name !== null));
  } catch (error) {
    // No network, or a mirror without a package: the tests that can run still run.
    say(error.message.split('\n').slice(0, 12).join('\n'));
  }
}

/** Finds the system's parts, and installs those that are missing where it can. */
export async function systemParts() {
  if (missing().length > 0 && mayInstall()) await installMissing(missing());
  const still = missing();
  if (still.length > 0) say(`缺少，相关测试跳过 / not here, tests that need it are skipped: ${namesOf(still)}`);
  return { chromium: findChromium(), nats: findNats(), postgres: findPostgres() };
}

if (isMain(import.meta.url)) await systemParts();
