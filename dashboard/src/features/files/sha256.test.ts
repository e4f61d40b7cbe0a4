import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { plainSha256 } from './sha256';

describe('the hash of a file over plain HTTP', () => {
  it.each([0, 1, 55, 56, 63, 64, 65, 119, 120, 1000, 100_003])('is SHA-256, of %i bytes', (bytes) => {
    const content = Uint8Array.from({ length: bytes }, (_, at) => (at * 31) % 256);
    expect(plainSha256(content)).toBe(createHash('sha256').update(content).digest('hex'));
  });
});
