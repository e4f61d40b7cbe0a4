const BLOCK = 512;

/** An octal number of a tar header. */
const octal = (header: Buffer, from: number, length: number): number =>
  Number.parseInt(header.toString('latin1', from, from + length), 8) || 0;

const text = (header: Buffer, from: number, length: number): string =>
  header.toString('utf8', from, from + length).replace(/\0.*$/s, '');

/** The tar archive of those files of another that are wanted, each as it stands there. */
export function pickFromTar(tar: Buffer, wanted: (name: string) => boolean): Buffer {
  const kept: Buffer[] = [];
  for (let at = 0; at + BLOCK <= tar.length; ) {
    const header = tar.subarray(at, at + BLOCK);
    if (header.every((byte) => byte === 0)) break;
    const end = at + BLOCK + Math.ceil(octal(header, 124, 12) / BLOCK) * BLOCK;
    if (wanted(text(header, 0, 100))) kept.push(tar.subarray(at, end));
    at = end;
  }
  return Buffer.concat([...kept, Buffer.alloc(2 * BLOCK)]);
}
