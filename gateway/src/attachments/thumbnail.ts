import { ResizeFit, Transformer } from '@napi-rs/image';

/** Of the longer edge, in pixels: a row of a list at twice the density, or a tile of a phone. */
export const THUMBNAIL_EDGE = 320;
const QUALITY = 75;

/** Photos are decoded whole: at most so many at once, since one of a good camera takes a hundred megabytes. */
const AT_ONCE = 2;
let running = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) await new Promise<void>((go) => waiting.push(go));
  else running += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

/**
 * A small JPEG of a photo, upright whichever way the camera was held. Null when it cannot be made: what only looks
 * like a photo, or a format that this machine cannot decode (HEIC on Linux). The decoder refuses what would need
 * more memory than any camera's photo.
 */
export const thumbnailOf = (photo: () => Promise<Buffer>): Promise<Buffer | null> =>
  inTurn(async () => {
    try {
      const [width, height] = [THUMBNAIL_EDGE, THUMBNAIL_EDGE];
      return await new Transformer(await photo())
        .rotate()
        .resize({ width, height, fit: ResizeFit.Inside })
        .jpeg(QUALITY);
    } catch {
      return null;
    }
  });
