import { readFileSync, writeFileSync } from 'node:fs';
import { buildSchema, parse, validate } from 'graphql';

/**
 * Part of the build: the documents of these pages by their hashes, for the gateway that serves them. Documents of the
 * client's own extension of the schema are never sent and are left out.
 */
const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');

const schema = buildSchema(read('../../gateway/schema.graphql'));
const documents = Object.entries(
  JSON.parse(read('../src/generated/persisted-documents.json')) as Record<string, string>,
);
const trusted = documents.filter(([, text]) => validate(schema, parse(text)).length === 0);
writeFileSync(new URL('../dist/trusted-documents.json', import.meta.url), JSON.stringify(Object.fromEntries(trusted)));
