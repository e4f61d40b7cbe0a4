import type { SealedRow } from '@outpost/shared/journal/sealed-text';

export interface TimelineLine {
  at: string;
  actorName: string;
  service: string;
  entity: string;
  operation: string;
}

/** Lines that the report prints; the journal's file has them all. */
const PRINTED = 2_000;

/** The course of an incident for its report: what was done first, when and by whom, up to so many lines. */
export class Timeline {
  #lines: TimelineLine[] = [];
  #count = 0;

  add(service: string, { at, actorName, entity, operation }: SealedRow): void {
    this.#count += 1;
    this.#lines.push({ at, actorName, service, entity, operation });
    if (this.#lines.length >= 2 * PRINTED) this.#lines = this.lines;
  }

  /** Oldest first. */
  get lines(): TimelineLine[] {
    return this.#lines.toSorted((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at))).slice(0, PRINTED);
  }

  /** How many there are beyond those that are printed. */
  get more(): number {
    return Math.max(0, this.#count - PRINTED);
  }
}
