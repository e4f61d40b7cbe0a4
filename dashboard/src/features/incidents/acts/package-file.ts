/** A package as it is handed over: told by its hash and size. */
export interface ArchivePackage {
  packageSha256: string;
  packageBytes: number;
}

/** A package that the product has made; from `path` it is taken along. */
export interface MadePackage extends ArchivePackage {
  path: string;
  rows: number;
  files: number;
}

const isMade = (answer: unknown): answer is MadePackage =>
  typeof answer === 'object' && answer !== null && 'packageSha256' in answer && 'packageBytes' in answer;

/** Has everything that is on record of an incident packed (5.5); null when that failed. */
export async function makePackage(incidentId: string): Promise<MadePackage | null> {
  try {
    const answer = await fetch(`/archives/${incidentId}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    const made: unknown = answer.ok ? await answer.json() : null;
    return isMade(made) ? made : null;
  } catch {
    return null;
  }
}
