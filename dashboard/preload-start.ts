import type { Plugin } from 'vite';

interface Chunk {
  fileName: string;
  imports: string[];
  css: Set<string>;
}

/**
 * Names the code that the entry loads next in the page's head: the browser asks for all of it at once and not one
 * after the other.
 */
export function preloadStart(module: string): Plugin {
  return {
    name: 'outpost:preload-start',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html, { bundle }) => {
        const chunks = new Map<string, Chunk>();
        let start: Chunk | undefined;
        for (const part of Object.values(bundle ?? {})) {
          if (part.type !== 'chunk') continue;
          const chunk = { ...part, css: part.viteMetadata?.importedCss ?? new Set<string>() };
          chunks.set(part.fileName, chunk);
          if (part.facadeModuleId?.endsWith(module)) start = chunk;
        }
        if (!start) throw new Error(`${module} is not a chunk of its own`);
        const wanted = new Set<Chunk>([start]);
        for (const { imports } of wanted) {
          for (const name of imports) {
            const chunk = chunks.get(name);
            if (chunk) wanted.add(chunk);
          }
        }
        const links = [...wanted].flatMap(({ fileName, css }) => [
          { rel: 'modulepreload', href: `/${fileName}` },
          ...[...css].map((href) => ({ rel: 'stylesheet', href: `/${href}` })),
        ]);
        return links
          .filter(({ href }) => !html.includes(href))
          .map((attrs) => ({ tag: 'link', attrs: { ...attrs, crossorigin: true }, injectTo: 'head' }));
      },
    },
  };
}
