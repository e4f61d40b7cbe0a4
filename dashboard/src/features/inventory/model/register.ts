import type { TypedDocumentNode } from '@urql/core';
import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import type { Language } from '../../../lib/preferences';
import type { RecordKind } from '../../../lib/url-state';
import type { SymbolSpec } from '../../../map/symbols';
import type { Option } from '../../../ui/Field';
import type { Tone } from '../../../ui/Tag';
import type { Page } from '../rows/follow-pages';
import type { Editing } from './editing';

export const REGISTERS = ['equipment', 'teams', 'shelters', 'stock', 'experts', 'sites'] as const;
export type RegisterName = (typeof REGISTERS)[number];

export interface RegisterRow {
  id: string;
  version: number;
  demo: boolean;
  code: string;
}

interface Mark {
  tone: Tone;
  word: string;
}

/** What columns are made of besides the row: words, and the lists that other records are chosen from. */
export interface Words {
  t: TFunction;
  language: Language;
}

export interface Lists {
  sites: readonly Option[];
  depots: readonly Option[];
  townships: readonly Option[];
}

export interface Column<Row, Patch> {
  /** Also names the cell in tests: `cell-JX-001-condition`. */
  key: string;
  title: string;
  width: number;
  /** What the cell says: shown, searched, compared in a conflict. */
  text: (row: Row) => string;
  /** By what the column sorts, when not by its text; null comes last. */
  order?: (row: Row) => string | number | null;
  show?: (row: Row) => ReactNode;
  /** What is wrong with the value, in a word and a colour. */
  mark?: (row: Row) => Mark | null;
  edit?: Editing<Row, Patch>;
  figures?: boolean;
  fixed?: boolean;
}

export interface Filter<Row> {
  key: string;
  title: string;
  options: readonly Option[];
  matches: (row: Row, value: string) => boolean;
}

export interface RowsAnswer<Row> {
  rows: Page<Row>;
}

export type RowsVariables = { after?: string | null; filter?: { ids?: string[] } };

export type Change<Patch> = Patch & { id: string; expectedVersion: number };

export interface Register<Row extends RegisterRow, Patch> {
  name: RegisterName;
  /** Its name in the change feed. */
  entity: string;
  kind: RecordKind | null;
  document: TypedDocumentNode<RowsAnswer<Row>, RowsVariables>;
  update: TypedDocumentNode<{ saved: Row }, { input: Change<Patch> }> | null;
  columns: (words: Words, lists: Lists) => readonly Column<Row, Patch>[];
  filters: (words: Words, lists: Lists) => readonly Filter<Row>[];
  symbol: (row: Row) => SymbolSpec | null;
  /** Acts on a row that are more than a changed field. */
  acts?: (row: Row) => ReactNode;
  actsWidth?: number;
}
