import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import { type ASTNode, type DocumentNode, Kind, visit } from 'graphql';
import { badInput } from './errors.ts';

/** PostgreSQL stores any text but one with a zero character, and half of a surrogate pair is no character at all. */
const isStorable = (value: unknown): boolean =>
  typeof value !== 'string' || (!value.includes('\u0000') && value.isWellFormed());

/** A value among others, and the value that holds it. */
interface Place {
  value: unknown;
  name: string;
  within: Place | null;
}

function pathTo(place: Place): string {
  const names: string[] = [];
  for (let at: Place = place; at.within; at = at.within) names.push(at.name);
  return names.reverse().join('.');
}

/** The path of a text among variables that cannot be stored; null when all can. */
export function unstorable(variables: Readonly<Record<string, unknown>>): string | null {
  const open: Place[] = [{ value: variables, name: '', within: null }];
  for (let place = open.pop(); place; place = open.pop()) {
    const { value } = place;
    if (!isStorable(value)) return pathTo(place);
    if (typeof value !== 'object' || value === null) continue;
    for (const name of Object.keys(value)) {
      open.push({ value: (value as Record<string, unknown>)[name], name, within: place });
    }
  }
  return null;
}

const nameOf = (node: ASTNode): string | null => {
  if (node.kind === Kind.ARGUMENT || node.kind === Kind.OBJECT_FIELD) return node.name.value;
  return node.kind === Kind.VARIABLE_DEFINITION ? node.variable.name.value : null;
};

/** The name of the argument or input field in which a document itself has such a text. */
function unstorableLiteral(document: DocumentNode): string | null {
  let found: string | null = null;
  visit(document, {
    StringValue: ({ value }, _key, parent, _path, ancestors) => {
      if (isStorable(value)) return;
      const around = [...ancestors, parent].filter((one) => one !== undefined && 'kind' in one) as ASTNode[];
      found = around.map(nameOf).findLast((name) => name !== null) ?? '';
    },
  });
  return found;
}

/** The only way in which a document may hold one: a zero character by its number. */
const SUSPECT = /\\u(0000|\{0+\})/;

/** Refuses with BAD_USER_INPUT an operation that holds a text which no database can store; the error names its field. */
export const storableTexts = <C extends BaseContext>(): ApolloServerPlugin<C> => ({
  async requestDidStart() {
    return {
      async didResolveOperation({ request: { variables }, source, document }) {
        const where = unstorable(variables ?? {}) ?? (SUSPECT.test(source) ? unstorableLiteral(document) : null);
        if (where === null) return;
        throw badInput(where.replace(/^input\./, ''), {
          zh: '含有无法保存的字符（空字符或不完整的字符）',
          en: 'holds a character that cannot be stored (a zero character, or half of one)',
        });
      },
    };
  },
});
