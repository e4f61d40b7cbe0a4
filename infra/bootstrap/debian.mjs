import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { findProgram } from './programs.mjs';
import { capture, run } from './run.mjs';

/** Whether packages can be installed here: Debian or a child of it, as root. */
export const mayInstall = () =>
  process.platform === 'linux' &&
  process.getuid?.() === 0 &&
  existsSync('/etc/debian_version') &&
  findProgram('apt-get') !== null;

export const isInstalled = (name) => capture('dpkg-query', ['-s', name])?.includes('ok installed') ?? false;

/** Debian's packages of PostGIS carry the server's version: postgresql-15-postgis-3. The newest, or null. */
export function postgisPackage() {
  const names = [
    ...(capture('apt-cache', ['search', '--names-only', '^postgresql-[0-9]+-postgis-3$']) ?? '').matchAll(
      /postgresql-(\d+)-postgis-3/g,
    ),
  ];
  const newest = names
    .map(([name, version]) => ({ name, version: Number(version) }))
    .sort((a, b) => b.version - a.version)[0];
  return newest && newest.version >= 15 ? newest.name : null;
}

/** Packages start their servers by themselves; while these files are there they do not, and no cluster is made. */
const WHILE_INSTALLING = [
  { path: '/usr/sbin/policy-rc.d', text: '#!/bin/sh\nexit 101\n', mode: 0o755 },
  {
    path: '/etc/postgresql-common/createcluster.d/outpost-test.conf',
    text: 'create_main_cluster = false\n',
    mode: 0o644,
  },
];

const APT = { DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C.UTF-8' };

export const updateLists = () => run('apt-get', ['-q', 'update'], { env: APT, quiet: true });

/** Installs packages and leaves nothing running that was not running before. */
export async function installPackages(names) {
  const written = WHILE_INSTALLING.filter(({ path }) => !existsSync(path));
  for (const { path, text, mode } of written) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text, { mode });
  }
  try {
    await run('apt-get', ['-q', '-y', '--no-install-recommends', 'install', ...names], { env: APT, quiet: true });
  } finally {
    for (const { path } of written) rmSync(path, { force: true });
  }
}
