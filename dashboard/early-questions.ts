import { pathToFileURL } from 'node:url';
import { stringifyDocument, type TypedDocumentNode } from '@urql/core';
import type { Plugin } from 'vite';

/** What the page asks before its code has arrived. */
const EARLY = ['County', 'FirstEvents', 'FirstResources', 'ShelterList'];

const MODULE = 'virtual:early-questions';

type Documents = Record<string, TypedDocumentNode & { __meta__: { hash: string } }>;

/**
 * The first questions as a module of its own, so that the entry can send them without the documents of all others:
 * by their hashes as all documents are sent, and by their text while pages are being worked on.
 */
export function earlyQuestions(generated: string): Plugin {
  let serving = false;
  return {
    name: 'outpost:early-questions',
    configResolved: ({ command }) => {
      serving = command === 'serve';
    },
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : null),
    load: async (id) => {
      if (id !== `\0${MODULE}`) return null;
      const documents = (await import(pathToFileURL(generated).href)) as Documents;
      const questions = EARLY.map((operationName) => {
        const document = documents[`${operationName}Document`];
        if (!document) throw new Error(`there is no query ${operationName}`);
        const persistedQuery = { version: 1, sha256Hash: document.__meta__.hash };
        const text = serving ? { query: stringifyDocument(document) } : { extensions: { persistedQuery } };
        return { operationName, body: JSON.stringify({ operationName, variables: {}, ...text }) };
      });
      return `export default ${JSON.stringify(questions)};`;
    },
  };
}
