import { badInput, type OutpostError } from '@outpost/shared/errors';
import { QueryFailedError } from 'typeorm';

const UNIQUE_VIOLATION = '23505';

/**
 * Runs a write that a unique index of the database may refuse; what it refused is said by `faults`, by the
 * name of the index. This is what holds when two callers pass the same check at the same moment.
 */
export async function withUniqueFaults<T>(
  write: () => Promise<T>,
  faults: Record<string, () => OutpostError | Promise<OutpostError>>,
): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (!(error instanceof QueryFailedError)) throw error;
    const { code, constraint } = error.driverError as { code?: string; constraint?: string };
    const fault = code === UNIQUE_VIOLATION && constraint ? faults[constraint] : undefined;
    throw fault ? await fault() : error;
  }
}

export const codeInUse = (code: string, field: string): OutpostError =>
  badInput(field, { zh: `编号 ${code} 已被使用`, en: `the code ${code} is in use` });
