/** The first 32 bits of the fractional parts of the cube roots of the first 64 primes (FIPS 180-4). */
const primes = Array.from({ length: 312 }, (_, n) => n).filter(
  (n) => n > 1 && Array.from({ length: n - 2 }, (_, d) => d + 2).every((d) => n % d !== 0),
);
const fraction = (value: number): number => ((value - Math.floor(value)) * 2 ** 32) | 0;
const K = primes.slice(0, 64).map((prime) => fraction(Math.cbrt(prime)));
const START = primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));

const turned = (word: number, by: number): number => (word >>> by) | (word << (32 - by));
const hex = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

function addBlock(state: Int32Array, w: Int32Array): void {
  for (let t = 16; t < 64; t += 1) {
    const [a, b] = [w[t - 15] ?? 0, w[t - 2] ?? 0];
    const s0 = turned(a, 7) ^ turned(a, 18) ^ (a >>> 3);
    const s1 = turned(b, 17) ^ turned(b, 19) ^ (b >>> 10);
    w[t] = (w[t - 16] ?? 0) + s0 + (w[t - 7] ?? 0) + s1;
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let t = 0; t < 64; t += 1) {
    const s1 = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25);
    const first = (h + s1 + ((e & f) ^ (~e & g)) + (K[t] ?? 0) + (w[t] ?? 0)) | 0;
    const s0 = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22);
    const second = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  }
  for (const [at, word] of [a, b, c, d, e, f, g, h].entries()) state[at] = (state[at] ?? 0) + word;
}

/** SHA-256 where the browser gives none: over plain HTTP, in the network of a duty room. */
export function plainSha256(content: Uint8Array): string {
  const padded = new Uint8Array(Math.ceil((content.length + 9) / 64) * 64);
  padded.set(content);
  padded[content.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, Math.floor(content.length / 2 ** 29));
  view.setUint32(padded.length - 4, (content.length * 8) >>> 0);
  const state = Int32Array.from(START);
  const words = new Int32Array(64);
  for (let from = 0; from < padded.length; from += 64) {
    for (let at = 0; at < 16; at += 1) words[at] = view.getInt32(from + at * 4);
    addBlock(state, words);
  }
  const result = new DataView(new ArrayBuffer(32));
  for (const [at, word] of state.entries()) result.setInt32(at * 4, word);
  return hex(new Uint8Array(result.buffer));
}

/** The SHA-256 of a file, lower-case hexadecimal. */
export async function sha256(file: Blob): Promise<string> {
  const content = await file.arrayBuffer();
  const { subtle } = window.crypto as Partial<Crypto>;
  return subtle ? hex(new Uint8Array(await subtle.digest('SHA-256', content))) : plainSha256(new Uint8Array(content));
}
