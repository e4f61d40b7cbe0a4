import { setImmediate as breathe } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import PDFDocument from 'pdfkit';
import type { Block } from './blocks.ts';

/** Noto Sans Hans (OFL 1.1): all that is printed is embedded, so that it reads alike on any machine, and decades later. */
const FONT = fileURLToPath(new URL('../fonts/NotoSansHans-Regular.otf', import.meta.resolve('@embedpdf/fonts-sc')));

const MARGIN = 56;
const SIZES = { title: 17, heading: 13, text: 10.5, item: 10.5, cell: 8.5 } as const;
const CELL = { x: 3, y: 2 } as const;
/** Blocks and rows after which others of this process have their turn: a page takes some milliseconds to be set. */
const AT_ONCE = 20;

type Doc = InstanceType<typeof PDFDocument>;

const widthOf = ({ page }: Doc): number => page.width - 2 * MARGIN;
const bottomOf = ({ page }: Doc): number => page.height - MARGIN;

/** A row of a table: as high as its highest cell, on a page of its own when it does not fit on this one any more. */
function writeRow(doc: Doc, cells: readonly string[], widths: readonly number[], head: readonly string[] | null): void {
  doc.fontSize(SIZES.cell);
  const inner = (width: number) => ({ width: width - 2 * CELL.x });
  const height =
    Math.max(...cells.map((cell, at) => doc.heightOfString(cell || ' ', inner(widths[at] ?? 0)))) + 2 * CELL.y;
  if (doc.y + height > bottomOf(doc)) {
    doc.addPage();
    if (head) writeRow(doc, head, widths, null);
  }
  const top = doc.y;
  let left = MARGIN;
  cells.forEach((cell, at) => {
    const width = widths[at] ?? 0;
    doc.text(cell, left + CELL.x, top + CELL.y, { ...inner(width), height: bottomOf(doc) - top });
    left += width;
  });
  doc
    .moveTo(MARGIN, top + height)
    .lineTo(left, top + height)
    .lineWidth(0.4)
    .strokeColor('#999')
    .stroke();
  doc.x = MARGIN;
  doc.y = top + height;
}

async function writeTable(doc: Doc, { heads, widths, rows }: Extract<Block, { kind: 'table' }>): Promise<void> {
  const share = widthOf(doc) / widths.reduce((sum, width) => sum + width, 0);
  const wide = widths.map((width) => width * share);
  writeRow(doc, heads, wide, null);
  for (const [at, row] of rows.entries()) {
    writeRow(doc, row, wide, heads);
    if (at % AT_ONCE === 0) await breathe();
  }
  doc.moveDown(0.5);
}

async function write(doc: Doc, blocks: readonly Block[]): Promise<void> {
  for (const block of blocks) {
    if (block.kind === 'table') {
      await writeTable(doc, block);
      continue;
    }
    if (block.kind === 'heading') doc.moveDown(0.6);
    doc.fontSize(SIZES[block.kind]).text(block.kind === 'item' ? `· ${block.text}` : block.text);
    doc.moveDown(block.kind === 'item' ? 0.1 : 0.3);
    await breathe();
  }
}

/** The report as A4 pages for the file; signs that the font does not have, such as Arabic script, are in the page only. */
export function toPdf(title: string, madeAt: Date, blocks: readonly Block[]): AsyncIterable<Uint8Array> {
  const doc = new PDFDocument({
    size: 'A4',
    margin: MARGIN,
    font: FONT,
    lang: 'zh-CN',
    info: { Title: title, CreationDate: madeAt, Producer: 'Outpost', Creator: 'Outpost' },
  });
  write(doc, blocks).then(
    () => doc.end(),
    (error: Error) => doc.destroy(error),
  );
  return doc as unknown as AsyncIterable<Uint8Array>;
}
