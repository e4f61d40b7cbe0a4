import type { TFunction } from 'i18next';
import type { Language } from '../../lib/preferences';
import { exactTime } from '../../lib/time';
import { toCsv } from '../inventory/transfer/export-rows';
import { changedFields } from './difference';
import type { Entry, Head } from './useJournal';
import { entityWord, fieldWord, operationWord, serviceWord, valueWord } from './words';

/** What an act changed, in one line of words. */
export function changeLine({ entity, before, after }: Entry, t: TFunction, language: Language): string {
  const word = (field: string, value: unknown): string => valueWord(entity, field, value, t, language);
  return changedFields(before ?? null, after ?? null)
    .map(({ field, before: was, after: is }) => {
      const change = before ? `${word(field, was)} → ${word(field, is)}` : word(field, is);
      return `${fieldWord(field, language)}: ${change}`;
    })
    .join('; ');
}

/** For people and their spreadsheets: words, and beside them what a check needs. */
export function journalCsv(entries: readonly Entry[], t: TFunction, language: Language): string {
  const titles = [
    t('audit.column.at'),
    t('audit.utc'),
    t('audit.column.actor'),
    t('audit.actorId'),
    t('audit.column.act'),
    t('audit.column.change'),
    t('audit.column.incident'),
    t('audit.entityId'),
    t('audit.requestId'),
    ...[
      'service',
      'position',
      'hash',
      'seq',
      'tx',
      'entity',
      'operation',
      'version',
      'county',
      'hidden',
      'before',
      'after',
    ],
  ];
  const json = (record: object | null | undefined): string => (record ? JSON.stringify(record) : '');
  const rows = entries.map((entry) => [
    exactTime(entry.at),
    entry.at,
    entry.actorName,
    entry.actorId,
    `${serviceWord(t, entry.service)} ${entityWord(t, entry.entity)} ${operationWord(t, entry.operation)}`,
    changeLine(entry, t, language),
    entry.incident?.code ?? '',
    entry.entityId,
    entry.requestId,
    entry.service,
    String(entry.position),
    entry.hash,
    entry.seq,
    entry.tx,
    entry.entity,
    entry.operation,
    String(entry.version),
    entry.county,
    entry.hidden.join(' '),
    json(entry.before),
    json(entry.after),
  ]);
  return toCsv({ titles, rows });
}

/** For programs: the entries as the graph gave them, what was asked for, and where the chains ended. */
export const journalJson = (entries: readonly Entry[], heads: readonly Head[], filter: object, now: Date): string =>
  JSON.stringify({ exportedAt: now.toISOString(), filter, heads, entries }, null, 1);
