/** What is looked at to tell what a file is: its first and its last bytes. */
export const HEAD_BYTES = 4096;
export const TAIL_BYTES = 65_536;

const at = (bytes: Buffer, offset: number, ...wanted: number[]): boolean =>
  wanted.every((byte, index) => bytes[offset + index] === byte);
const text = (bytes: Buffer, offset: number, wanted: string): boolean =>
  bytes.subarray(offset, offset + wanted.length).toString('latin1') === wanted;

/** Photos of telephones: the brand behind `ftyp`. */
const HEIC_BRANDS = new Set(['heic', 'heix', 'heim', 'heis', 'mif1']);

/** Documents that are ZIP archives, by an entry that each kind has; the names stand in the directory at the end. */
const ZIP_KINDS: readonly (readonly [string, string])[] = [
  ['word/document.xml', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['xl/workbook.xml', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['ppt/presentation.xml', 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
  ['OFD.xml', 'application/ofd'],
];

interface Signature {
  type: string;
  fits: (head: Buffer) => boolean;
}

const SIGNATURES: readonly Signature[] = [
  { type: 'image/jpeg', fits: (head) => at(head, 0, 0xff, 0xd8, 0xff) },
  { type: 'image/png', fits: (head) => at(head, 0, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a) },
  { type: 'image/webp', fits: (head) => text(head, 0, 'RIFF') && text(head, 8, 'WEBP') },
  {
    type: 'image/heic',
    fits: (head) => text(head, 4, 'ftyp') && HEIC_BRANDS.has(head.subarray(8, 12).toString('latin1')),
  },
  { type: 'application/pdf', fits: (head) => text(head, 0, '%PDF-') },
  // 旧版 Office 和 WPS 文件
  { type: 'application/x-ole-storage', fits: (head) => at(head, 0, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1) },
];

/**
 * What a file is by its content, whatever it is called; null when it is nothing that may be attached: photos (JPEG,
 * PNG, WebP, HEIC) and documents (PDF, OFD, Word, Excel and PowerPoint, the older ones of Office and WPS).
 */
export function contentType(head: Buffer, tail: Buffer): string | null {
  const signature = SIGNATURES.find(({ fits }) => fits(head));
  if (signature) return signature.type;
  if (!at(head, 0, 0x50, 0x4b, 0x03, 0x04)) return null;
  return ZIP_KINDS.find(([entry]) => tail.includes(entry))?.[1] ?? null;
}

/** Those that a browser shows and in which nothing runs; others are saved. */
export const isShown = (type: string): boolean => ['image/jpeg', 'image/png', 'image/webp'].includes(type);
