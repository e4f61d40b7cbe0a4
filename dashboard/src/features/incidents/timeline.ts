import type { TFunction } from 'i18next';
import { zh } from '../../i18n/zh';

type Operation = keyof typeof zh.term.operation;
type Entity = keyof typeof zh.term.entity;

const isOperation = (text: string): text is Operation => text in zh.term.operation;
const isEntity = (text: string): text is Entity => text in zh.term.entity;

interface Entry {
  at: string;
  actorName: string;
  entity: string;
  operation: string;
}

/** "调用 · 到场": what was done to what. What this client has no word for yet is called a change of a record. */
export function timelineWords({ entity, operation }: Pick<Entry, 'entity' | 'operation'>, t: TFunction): string {
  const what = t(`term.entity.${isEntity(entity) ? entity : 'other'}`);
  const done = t(`term.operation.${isOperation(operation) ? operation : 'UPDATED'}`);
  return `${what} · ${done}`;
}

const MINUTE_OF = 'yyyy-mm-ddThh:mm'.length;

/** One report goes to many: neighbours that say the same of the same minute are one line, with how many they are. */
export function foldTimeline<T extends Entry>(entries: readonly T[]): { entry: T; times: number }[] {
  const folded: { entry: T; times: number }[] = [];
  for (const entry of entries) {
    const last = folded.at(-1);
    const same =
      last?.entry.entity === entry.entity &&
      last.entry.operation === entry.operation &&
      last.entry.actorName === entry.actorName &&
      last.entry.at.slice(0, MINUTE_OF) === entry.at.slice(0, MINUTE_OF);
    if (last && same) last.times++;
    else folded.push({ entry, times: 1 });
  }
  return folded;
}
