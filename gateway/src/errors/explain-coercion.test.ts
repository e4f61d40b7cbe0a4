import { buildSchema, getVariableValues, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { explainCoercion } from './explain-coercion.ts';

const schema = buildSchema(`
  enum Datum { WGS84 GCJ02 }
  input Place { longitude: Float! datum: Datum! }
  input Report { title: String! count: Int places: [Place!] }
  type Query { report(input: Report!): Int }
`);
const document = parse('query ($input: Report!) { report(input: $input) }');
const definitions =
  document.definitions[0]?.kind === 'OperationDefinition' ? document.definitions[0].variableDefinitions : [];

const messageFor = (input: unknown) => {
  const { errors } = getVariableValues(schema, definitions ?? [], { input });
  return errors?.[0]?.message ?? '';
};

describe('faults of variables, in both languages and with their field', () => {
  it.each([
    [{}, 'title', '缺少必填项'],
    [{ title: 1 }, 'title', '应为文本'],
    [{ title: null }, 'title', '不能为空'],
    [{ title: 'x', count: 1.5 }, 'count', '应为整数'],
    [{ title: 'x', more: 1 }, 'more', '没有这个字段'],
    [{ title: 'x', places: [{ longitude: 1, datum: 'MARS' }] }, 'places.0.datum', 'MARS'],
    [{ title: 'x', places: [{ longitude: 1 }] }, 'places.0.datum', '缺少必填项'],
    [{ title: 'x', places: [{ longitude: 'east', datum: 'WGS84' }] }, 'places.0.longitude', '应为数字'],
  ])('%o names %s', (input, field, words) => {
    const fault = explainCoercion(messageFor(input));
    expect(fault?.field).toBe(field);
    expect(fault?.messages.zh).toContain(words);
    expect(fault?.messages.en).toContain(field);
  });

  it('leaves other messages alone', () => {
    expect(explainCoercion('Cannot query field "x" on type "Query".')).toBeNull();
  });
});
