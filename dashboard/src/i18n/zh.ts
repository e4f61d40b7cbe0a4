import { command, commandTerms } from './zh/command';
import { frame } from './zh/frame';
import { inventory } from './zh/inventory';
import { terms } from './zh/terms';
import { transfer } from './zh/transfer';
import { work } from './zh/work';

export const zh = { ...frame, ...work, ...command, inventory, transfer, term: { ...terms, ...commandTerms } };
