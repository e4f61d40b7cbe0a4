import { expect, it } from 'vitest';
import { weigh } from './package-file';

it('a package is told by its SHA-256 and its size', async () => {
  expect(await weigh(new Blob(['abc']))).toEqual({
    packageSha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    packageBytes: 3,
  });
});
