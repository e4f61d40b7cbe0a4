import type { Text } from '@outpost/shared/errors';

/** The bytes of each text of a dBASE table: the names of its fields and the values of its character fields. */
function* textsOf(dbf: Uint8Array): Generator<Uint8Array> {
  const view = new DataView(dbf.buffer, dbf.byteOffset, dbf.byteLength);
  const [records, head, width] = [view.getUint32(4, true), view.getUint16(8, true), view.getUint16(10, true)];
  const columns: { from: number; length: number }[] = [];
  let from = 1;
  for (let at = 32; at + 32 <= Math.min(head, dbf.length) && dbf[at] !== 0x0d; at += 32) {
    const end = dbf.subarray(at, at + 11).indexOf(0);
    yield dbf.subarray(at, at + (end < 0 ? 11 : end));
    const length = dbf[at + 16] ?? 0;
    if (dbf[at + 11] === 0x43) columns.push({ from, length });
    from += length;
  }
  for (let record = 0; record < records && head + record * width < dbf.length; record += 1) {
    for (const column of columns) {
      const at = head + record * width + column.from;
      yield dbf.subarray(at, at + column.length);
    }
  }
}

const isAscii = (bytes: Uint8Array): boolean => bytes.every((byte) => byte < 0x80);

/** The bytes as UTF-8, or null when they are not. A field may be full and cut its last character in two. */
function asUtf8(bytes: Uint8Array): string | null {
  for (let cut = 0; cut < 4 && cut < bytes.length; cut += 1) {
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, bytes.length - cut));
    } catch {
      // perhaps only the last character is cut: tried again without its last byte
    }
  }
  return null;
}

export interface Encoding {
  name: string;
  fault: Text | null;
}

/** How the `.cpg` file names the encodings that Chinese data come in. */
const NAMED: readonly [RegExp, string][] = [
  [/utf-?8|65001/i, 'utf-8'],
  [/gbk|gb-?2312|gb-?18030|936/i, 'gb18030'],
  [/big-?5|950/i, 'big5'],
];

/**
 * The encoding of a dBASE table: as its `.cpg` says; without one, UTF-8 where all of it is valid UTF-8, else GBK, in
 * which most Chinese shapefiles are written. A `.cpg` that the bytes disprove is a fault.
 */
export function encodingOf(dbf: Uint8Array, cpg: string | null): Encoding {
  const texts = [...textsOf(dbf)].filter((bytes) => !isAscii(bytes));
  const decoded = texts.map(asUtf8);
  const isUtf8 = !decoded.includes(null);
  const named = cpg === null ? undefined : NAMED.find(([pattern]) => pattern.test(cpg))?.[1];
  const name = named ?? (isUtf8 ? 'utf-8' : 'gb18030');
  // Two or three Chinese characters in GBK can pass for UTF-8 by chance, but not as Chinese throughout.
  const chinese = texts.length > 2 && isUtf8 && decoded.every((text) => /\p{Script=Han}/u.test(text ?? ''));
  const disproved = named === 'utf-8' ? !isUtf8 : named === 'gb18030' && chinese;
  const given = cpg?.trim() ?? '';
  return {
    name,
    fault: disproved
      ? {
          zh: `.cpg 写明编码为 ${given}，但 .dbf 的内容不是这种编码，请改正 .cpg`,
          en: `the .cpg says ${given}, but the .dbf is not written in it; correct the .cpg`,
        }
      : null,
  };
}
