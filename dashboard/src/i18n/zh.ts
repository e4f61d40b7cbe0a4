import { audit } from './zh/audit';
import { board, boardTerms } from './zh/board';
import { deeds, deedTerms } from './zh/deeds';
import { file } from './zh/files';
import { first } from './zh/first';
import { inventory } from './zh/inventory';
import { marking, markingTerms } from './zh/marking';
import { outside, outsideTerms } from './zh/outside';
import { paper } from './zh/paper';
import { provision, provisionTerms } from './zh/provision';
import { replay } from './zh/replay';
import { transfer } from './zh/transfer';

/** All words. A new group that is needed before anything is opened belongs into zh/first.ts. */
export const zh = {
  ...first,
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
  term: { ...first.term, ...boardTerms, ...markingTerms, ...deedTerms, ...outsideTerms, ...provisionTerms },
};
