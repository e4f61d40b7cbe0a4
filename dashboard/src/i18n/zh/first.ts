import { command, commandTerms } from './command';
import { door } from './door';
import { frame } from './frame';
import { terms } from './terms';
import { work } from './work';

/** The words of what is on the screen from the start; the others come with the pages that say them (i18n/rest.ts). */
export const first = { ...door, ...frame, ...work, ...command, term: { ...terms, ...commandTerms } };
