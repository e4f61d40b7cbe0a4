import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';

const CALL = /\bgraphql\(\s*(?:\/\*[^*]*\*\/\s*)?`\s*(query|mutation|subscription|fragment)\s+(\w+)[^`]*`,?\s*\)/g;

const MODULE = 'virtual:graphql-document/';

/**
 * Replaces `graphql(`query X …`)` by the generated document itself, so that the bundle carries each document once
 * and not a second time as the key that the generated lookup table finds it by. In a build each document is a module
 * of its own: it comes with the code that asks it, and not with the first page.
 */
export function graphqlDocuments(generated: string): Plugin {
  let serving = false;
  return {
    name: 'outpost:graphql-documents',
    enforce: 'pre',
    configResolved: ({ command }) => {
      serving = command === 'serve';
    },
    resolveId: (id) => (id.startsWith(MODULE) ? `\0${id}` : null),
    load: async (id) => {
      if (!id.startsWith(`\0${MODULE}`)) return null;
      const name = id.slice(MODULE.length + 1);
      const documents = (await import(pathToFileURL(generated).href)) as Record<string, unknown>;
      if (!documents[name]) throw new Error(`there is no document ${name}`);
      return `export const ${name} = ${JSON.stringify(documents[name])};`;
    },
    transform(code, id) {
      if (!code.includes('graphql(`') || id.includes('/generated/')) return null;
      const names = new Set<string>();
      const replaced = code
        .replace(CALL, (_, kind: string, name: string) => {
          const document = `${name}${kind === 'fragment' ? 'FragmentDoc' : 'Document'}`;
          names.add(document);
          return `generated_${document}`;
        })
        .replace(/^import \{ graphql \} from '[^']*generated\/gql';?$/m, '');
      // While pages are being worked on, documents change under the same names.
      const from = (name: string): string => (serving ? generated : `${MODULE}${name}`);
      const imports = [...names].map((name) => `import { ${name} as generated_${name} } from '${from(name)}';`);
      return { code: `${imports.join('\n')}\n${replaced}`, map: null };
    },
  };
}
