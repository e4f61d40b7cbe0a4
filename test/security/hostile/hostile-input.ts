import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, type GraphQLFormattedError, getNamedType } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Running } from '../../support/desk.ts';
import { ROOT } from '../../support/processes.ts';
import { documentOf } from './ask-operation.ts';
import { HOSTILE_NUMBERS, HOSTILE_TEXTS } from './hostile-values.ts';
import { type Operation, operationsOf, type Place, withValue } from './places.ts';
import { type Row, someRecords, validArguments } from './valid-arguments.ts';

const schema = buildSchema(readFileSync(join(ROOT, 'gateway/schema.graphql'), 'utf8'));
const operations = operationsOf(schema).filter(({ places }) => places.length > 0);

/** What may be said of an input that is not accepted. */
const REFUSALS = new Set(['BAD_USER_INPUT', 'NOT_FOUND', 'CONFLICT', 'PLAN_RULE', 'FORBIDDEN', 'TOO_COMPLEX']);

/** What stands in the words of a database, a stack or a machine, and in none of ours. */
const LEAK =
  /\bselect\b.*\bfrom\b|\binsert into\b|syntax error|invalid byte|out of range for type|violates|QueryFailed|node_modules|\bat \S+ \(|\.ts:\d|postgres|ECONN|\/tmp\/|\/work\//i;

interface Answer extends Partial<Row> {
  told?: unknown;
}

interface Put {
  status: number;
  answer: Answer | Answer[] | null;
  errors: readonly GraphQLFormattedError[];
  asked: string;
}

const AT_ONCE = 6;

async function severalAtOnce<T>(work: T[], act: (one: T) => Promise<void>): Promise<void> {
  const left = [...work];
  const worker = async () => {
    for (let one = left.shift(); one !== undefined; one = left.shift()) await act(one);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

const isText = ({ scalar }: Place): boolean => !['Int', 'Float', 'Boolean'].includes(scalar);
const isNumber = ({ scalar }: Place): boolean => scalar === 'Int' || scalar === 'Float';

/** Puts every hostile value into every place of every query and mutation, one at a time. */
export const hostileInput = (world: () => Running): void => {
  describe('hostile input', () => {
    let records: Map<string, Row>;
    let listed: string[];
    beforeAll(async () => {
      records = new Map(await someRecords(world().graph, schema));
      listed = [...records.keys()];
      expect(records.size).toBeGreaterThan(8);
    });

    /** The record that an operation is about has this version now; the first of its type is kept for those that come. */
    function note({ field }: Operation, { id, version }: Partial<Row>): boolean {
      const type = getNamedType(field.type).name;
      const record = records.get(type) ?? (id === undefined ? undefined : { id, version: 0 });
      if (!record || version === undefined || record.version === version) return false;
      if (id !== undefined && id !== record.id) return false;
      records.set(type, { ...record, version });
      return true;
    }

    /** One operation with one value in one place; once again when its record has become another since. */
    async function put(operation: Operation, place: Place, value: unknown, tries = 2): Promise<Put> {
      const { path } = place;
      const name = path.findLast((step) => typeof step === 'string') ?? '';
      const args = withValue(validArguments(operation, records), path, value) as Record<string, unknown>;
      const query = documentOf(operation, args, typeof value === 'string' ? name : null);
      const { status, data, errors } = await world().graph.ask<{ answer: Answer | Answer[] | null }>(query, args);
      const [first] = errors;
      const stale = tries > 1 && first?.extensions?.['code'] === 'CONFLICT' && name !== 'expectedVersion';
      const version = first?.extensions?.['currentVersion'];
      if (stale && typeof version === 'number' && note(operation, { version })) {
        return put(operation, place, value, tries - 1);
      }
      const answer = data?.answer ?? null;
      if (answer && !Array.isArray(answer) && operation.kind === 'mutation') note(operation, answer);
      return { status, answer, errors, asked: `${operation.field.name} ${path.join('.')}` };
    }

    async function expectHarmless(operation: Operation, place: Place, what: string, value: unknown): Promise<void> {
      const { status, answer, errors, asked } = await put(operation, place, value);
      const where = `${asked} with ${what}: ${JSON.stringify(errors).slice(0, 500)}`;
      expect(status, where).toBeLessThan(500);
      for (const { message, extensions } of errors) {
        expect(REFUSALS.has(String(extensions?.['code'])), where).toBe(true);
        const said = JSON.stringify({ message, extensions }).replaceAll(JSON.stringify(value).slice(1, -1), '');
        expect(said, where).not.toMatch(LEAK);
      }
      const told = answer && !Array.isArray(answer) ? answer.told : undefined;
      if (typeof told === 'string' && errors.length === 0 && operation.kind === 'mutation') {
        // Blanks around a text are no part of it.
        expect(told.trim(), where).toBe(String(value).trim());
      }
    }

    describe.each(
      operations
        .filter(({ places }) => places.some((place) => isText(place) || isNumber(place)))
        .map((one) => [one.kind, one.list === null ? one.field.name : `${one.list}.${one.field.name}`, one] as const),
    )('in the %s %s', (_kind, _name, operation) => {
      const texts = operation.places.filter(isText);
      const numbers = operation.places.filter(isNumber);

      if (texts.length > 0)
        it('stands as it was given, or is refused by a code', () =>
          severalAtOnce(
            texts.flatMap((place) => Object.entries(HOSTILE_TEXTS).map(([what, value]) => ({ place, what, value }))),
            ({ place, what, value }) => expectHarmless(operation, place, what, value),
          ));

      if (numbers.length > 0)
        it('of numbers is taken or refused by a code', () =>
          severalAtOnce(
            numbers.flatMap((place) => HOSTILE_NUMBERS.map((value) => ({ place, value }))),
            ({ place, value }) => expectHarmless(operation, place, String(value), value),
          ));
    });

    it('has left everything standing', async () => {
      const { graph } = world();
      const after = await someRecords(graph, schema);
      expect([...after.keys()]).toEqual(expect.arrayContaining(listed));
      const { incidents } = await graph.read<{ incidents: { totalCount: number } }>('{ incidents { totalCount } }');
      expect(incidents.totalCount).toBeGreaterThan(0);
    });
  });
};
