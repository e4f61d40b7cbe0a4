import { describe, expect, it } from 'vitest';
import { pickFromTar } from './tar.ts';

function entry(name: string, content: string): Buffer {
  const header = Buffer.alloc(512);
  header.write(name, 0);
  header.write(content.length.toString(8).padStart(11, '0'), 124);
  header.write('0', 156);
  const body = Buffer.alloc(Math.ceil(content.length / 512) * 512);
  body.write(content);
  return Buffer.concat([header, body]);
}
const end = Buffer.alloc(1024);

describe('picking files from a tar archive', () => {
  it('keeps those that are wanted as they are, and ends the archive', () => {
    const [a, b, c] = [entry('a', 'x'.repeat(600)), entry('b', ''), entry('c', 'y'.repeat(512))] as const;
    const tar = Buffer.concat([a, b, c, end]);
    expect(pickFromTar(tar, (name) => name !== 'b')).toEqual(Buffer.concat([a, c, end]));
    expect(pickFromTar(tar, () => false)).toEqual(end);
  });
});
