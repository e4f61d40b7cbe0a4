import type { Plugin } from 'vite';

const CALL = /\bgraphql\(\s*(?:\/\*[^*]*\*\/\s*)?`\s*(query|mutation|subscription|fragment)\s+(\w+)[^`]*`,?\s*\)/g;

/**
 * Replaces `graphql(`query X …`)` by the generated document itself, so that the bundle carries each document once
 * and not a second time as the key that the generated lookup table finds it by.
 */
export function graphqlDocuments(generated: string): Plugin {
  return {
    name: 'outpost:graphql-documents',
    enforce: 'pre',
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
      const imports = [...names].map((name) => `${name} as generated_${name}`).join(', ');
      return { code: `import { ${imports} } from '${generated}';\n${replaced}`, map: null };
    },
  };
}
