import type { SealedRow } from '@outpost/shared/journal/sealed-text';

export type PackedRecord = Record<string, unknown> & { id: string };
/** `records.json`: the records of each service and entity as they stood last, in the order in which they began. */
export type Records = Record<string, Record<string, PackedRecord[]>>;

/** Records that are written in one row with the whole that they are part of, by its entity. */
const PARTS: Readonly<Record<string, string>> = { CommandPost: 'Seat', Checklist: 'Task' };

interface Whole extends PackedRecord {
  parts?: PackedRecord[];
}

/** What each record was after the last change that the journal has of it; rows are given in the order of the chain. */
export class LatestRecords {
  readonly #latest = new Map<string, Map<string, Map<string, PackedRecord>>>();

  add(service: string, { entity, after }: Pick<SealedRow, 'entity' | 'after'>): void {
    if (!after) return;
    const { parts, ...record } = after as Whole;
    const part = PARTS[entity];
    if (part === undefined || parts === undefined) {
      this.#keep(service, entity, after as PackedRecord);
      return;
    }
    this.#keep(service, entity, record);
    for (const one of parts) this.#keep(service, part, one);
  }

  #keep(service: string, entity: string, record: PackedRecord): void {
    const entities = this.#latest.get(service) ?? new Map<string, Map<string, PackedRecord>>();
    const known = entities.get(entity) ?? new Map<string, PackedRecord>();
    this.#latest.set(service, entities.set(entity, known.set(record.id, record)));
  }

  get records(): Records {
    const entries = [...this.#latest].map(
      ([service, entities]) =>
        [service, Object.fromEntries([...entities].map(([name, known]) => [name, [...known.values()]]))] as const,
    );
    return Object.fromEntries(entries);
  }
}

/** The records of one entity, none where there are none. */
export const ofEntity = (records: Records, service: string, entity: string): PackedRecord[] =>
  records[service]?.[entity] ?? [];
