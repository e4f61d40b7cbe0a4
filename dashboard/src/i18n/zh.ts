import { audit } from './zh/audit';
import { command, commandTerms } from './zh/command';
import { deeds, deedTerms } from './zh/deeds';
import { door } from './zh/door';
import { frame } from './zh/frame';
import { inventory } from './zh/inventory';
import { marking, markingTerms } from './zh/marking';
import { outside, outsideTerms } from './zh/outside';
import { provision, provisionTerms } from './zh/provision';
import { replay } from './zh/replay';
import { terms } from './zh/terms';
import { transfer } from './zh/transfer';
import { work } from './zh/work';

export const zh = {
  ...door,
  ...frame,
  ...work,
  ...command,
  ...marking,
  audit,
  ...deeds,
  ...outside,
  ...provision,
  replay,
  inventory,
  transfer,
  term: { ...terms, ...commandTerms, ...markingTerms, ...deedTerms, ...outsideTerms, ...provisionTerms },
};
