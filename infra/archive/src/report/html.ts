import type { Block } from './blocks.ts';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (one) => ESCAPES[one] ?? one);

const STYLE = `body{font:14px/1.6 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;max-width:60em;margin:2em auto;padding:0 1em;color:#000}
table{border-collapse:collapse;width:100%}td,th{border:1px solid #999;padding:2px 6px;text-align:left;vertical-align:top}th{background:#eee}
h1{font-size:1.4em}h2{font-size:1.15em;border-bottom:1px solid #999}p.item{margin:.2em 0 .2em 1em}`;

const cells = (tag: string, row: readonly string[]): string =>
  `<tr>${row.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join('')}</tr>`;

function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'title':
      return `<h1>${escaped(block.text)}</h1>`;
    case 'heading':
      return `<h2>${escaped(block.text)}</h2>`;
    case 'item':
      return `<p class="item">· ${escaped(block.text)}</p>`;
    case 'text':
      return `<p>${escaped(block.text)}</p>`;
    case 'table':
      return `<table><thead>${cells('th', block.heads)}</thead>
<tbody>
${block.rows.map((row) => cells('td', row)).join('\n')}
</tbody></table>`;
  }
}

/** A page that stands alone: no script, no picture, nothing from elsewhere; it prints. */
export const toHtml = (title: string, blocks: readonly Block[]): string => `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}</title>
<style>${STYLE}</style></head><body>
${blocks.map(blockHtml).join('\n')}
</body></html>
`;
