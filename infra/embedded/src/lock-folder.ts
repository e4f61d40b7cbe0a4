import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Folders that this process holds: a lock with our own number may also be a leftover of a process that had it before. */
const held = new Set<string>();

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

/** Whether a process that is alive uses a data folder. */
export function isLocked(folder: string): boolean {
  try {
    return isRunning(Number(readFileSync(join(folder, 'lock'), 'utf8')));
  } catch {
    return false;
  }
}

/**
 * Keeps a second process off a data folder: two databases on one folder destroy it. A lock whose owner is gone
 * (power cut, SIGKILL) is taken over. Returns how to unlock.
 */
export function lockFolder(folder: string): () => void {
  const path = join(folder, 'lock');
  const take = () => writeFileSync(path, String(process.pid), { flag: 'wx', mode: 0o600 });
  try {
    take();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    const owner = Number(readFileSync(path, 'utf8'));
    if (held.has(path) || (owner > 0 && owner !== process.pid && isRunning(owner))) {
      throw new Error(`the data folder ${folder} is in use by the process ${owner}`);
    }
    rmSync(path);
    take();
  }
  held.add(path);
  return () => {
    held.delete(path);
    rmSync(path, { force: true });
  };
}
