import type { Sorting } from './model/arrange';
import { REGISTERS, type RegisterName } from './model/register';

export interface TableAddress {
  register: RegisterName;
  chosen: Readonly<Record<string, string>>;
  sorting: Sorting | null;
}

const PLAIN: TableAddress = { register: 'equipment', chosen: {}, sorting: null };
const KEYS = ['table', 'where', 'order'] as const;

/** Reads the registers' own part of an address: `table=stock&where=depot:CK-01.state:low&order=-balance`. */
export function parseTableAddress(search: string): TableAddress {
  const query = new URLSearchParams(search);
  const register = REGISTERS.find((name) => name === query.get('table')) ?? PLAIN.register;
  const pairs = (query.get('where') ?? '').split('.').map((pair) => pair.split(':'));
  const chosen = Object.fromEntries(pairs.flatMap(([key, value]) => (key && value ? [[key, value]] : [])));
  const order = query.get('order') ?? '';
  const column = order.replace(/^-/, '');
  return { register, chosen, sorting: column ? { column, descending: order.startsWith('-') } : null };
}

/** Puts it into an address, leaving every other part as it stands; defaults are left out. */
export function withTableAddress(search: string, { register, chosen, sorting }: TableAddress): string {
  const kept = search
    .replace(/^\?/, '')
    .split('&')
    .filter((part) => part !== '' && !KEYS.some((key) => part.startsWith(`${key}=`)));
  if (register !== PLAIN.register) kept.push(`table=${register}`);
  const where = Object.entries(chosen).filter(([, value]) => value !== '');
  if (where.length > 0)
    kept.push(`where=${where.map(([key, value]) => `${key}:${encodeURIComponent(value)}`).join('.')}`);
  if (sorting) kept.push(`order=${sorting.descending ? '-' : ''}${sorting.column}`);
  return kept.length === 0 ? '' : `?${kept.join('&')}`;
}
