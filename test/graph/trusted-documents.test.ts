import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DASHBOARD_DIR } from '@outpost/gateway/config';
import { measureOperation } from '@outpost/gateway/limits/cost';
import { DEFAULT_LIMITS, type Limits } from '@outpost/gateway/limits/limits';
import { measureText } from '@outpost/gateway/limits/measure-text';
import { loadTrustedDocuments } from '@outpost/gateway/limits/trusted-documents';
import { buildSchema, type FragmentDefinitionNode, getOperationAST, Kind, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../support/processes.ts';

const schema = buildSchema(readFileSync(join(ROOT, 'gateway/schema.graphql'), 'utf8'));
const documents = await loadTrustedDocuments(DASHBOARD_DIR);

function measure(text: string) {
  const document = parse(text);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('no operation');
  const fragments = document.definitions.filter(
    (one): one is FragmentDefinitionNode => one.kind === Kind.FRAGMENT_DEFINITION,
  );
  const byName = new Map(fragments.map((one) => [one.name.value, one]));
  return { ...measureText(text), ...measureOperation(schema, operation, byName, {}) };
}

const named = [...documents].map(([hash, text]) => ({
  hash,
  text,
  name: getOperationAST(parse(text))?.name?.value ?? hash,
}));

/** What a document may need of a limit that others must be able to meet too. */
const HALF = 0.5;

describe('the documents of the dashboard', () => {
  it('come with its build', () => {
    expect(documents.size).toBeGreaterThan(40);
  });

  it.each(named)('$name fits the graph, stands under its own hash and needs less than half of each limit', (one) => {
    expect(createHash('sha256').update(one.text).digest('hex')).toBe(one.hash);
    expect(validate(schema, parse(one.text))).toEqual([]);
    const { pageSize, ...shares } = measure(one.text);
    expect(pageSize).toBeLessThanOrEqual(DEFAULT_LIMITS.pageSize);
    for (const [what, needed] of Object.entries(shares)) {
      expect(needed, what).toBeLessThanOrEqual(DEFAULT_LIMITS[what as keyof Limits] * HALF);
    }
  });
});
