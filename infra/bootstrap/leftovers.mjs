import { readdirSync, readFileSync } from 'node:fs';

/** Named by the environment of every process that the tests start, and of those that these start. */
export const RUN_VARIABLE = 'OUTPOST_TEST_RUN';

const read = (path) => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return ''; // it has ended, or it is somebody else's
  }
};

/** Of the form "1234 node server.js". A process that has ended and waits for its parent has no command line any more. */
function describe(pid) {
  const command = read(`/proc/${pid}/cmdline`).replaceAll('\0', ' ').trim();
  return command ? { pid, command } : null;
}

/**
 * The processes of a test run that are still there. Some programs overwrite what the system shows of their
 * environment, so one whose command names the run's folder counts too. Linux only: elsewhere nobody is found.
 */
export function leftovers(folder) {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter(
      (pid) =>
        read(`/proc/${pid}/environ`).split('\0').includes(`${RUN_VARIABLE}=${folder}`) ||
        read(`/proc/${pid}/cmdline`).includes(folder),
    )
    .map((pid) => describe(Number(pid)))
    .filter((found) => found !== null);
}

export function end({ pid }) {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // it has ended by itself
  }
}
