import type { TFunction } from 'i18next';
import { zh } from '../../i18n/zh';

type Operation = keyof typeof zh.term.operation;
type Entity = keyof typeof zh.term.entity;

const isOperation = (text: string): text is Operation => text in zh.term.operation;
const isEntity = (text: string): text is Entity => text in zh.term.entity;

/** "调用 · 到场": what was done to what; an operation that this client does not know is shown by its own name. */
export function timelineWords({ entity, operation }: { entity: string; operation: string }, t: TFunction): string {
  const what = isEntity(entity) ? t(`term.entity.${entity}`) : entity;
  const done = isOperation(operation) ? t(`term.operation.${operation}`) : operation.toLowerCase().replaceAll('_', ' ');
  return `${what} · ${done}`;
}
