import { audit } from './en/audit';
import { board, boardTerms } from './en/board';
import { command, commandTerms } from './en/command';
import { deeds, deedTerms } from './en/deeds';
import { door } from './en/door';
import { file } from './en/files';
import { frame } from './en/frame';
import { inventory } from './en/inventory';
import { marking, markingTerms } from './en/marking';
import { outside, outsideTerms } from './en/outside';
import { paper } from './en/paper';
import { provision, provisionTerms } from './en/provision';
import { replay } from './en/replay';
import { terms } from './en/terms';
import { transfer } from './en/transfer';
import { work } from './en/work';
import type { Wording } from './wording';
import type { zh } from './zh';

export const en: Wording<typeof zh> = {
  ...door,
  ...frame,
  ...work,
  ...command,
  ...marking,
  audit,
  board,
  ...deeds,
  ...outside,
  ...provision,
  ...paper,
  replay,
  file,
  inventory,
  transfer,
  term: { ...terms, ...commandTerms, ...boardTerms, ...markingTerms, ...deedTerms, ...outsideTerms, ...provisionTerms },
};
