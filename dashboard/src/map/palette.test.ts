import { describe, expect, it } from 'vitest';
import { THEMES } from '../lib/preferences';
import { contrast } from '../ui/contrast';
import { PALETTES } from './palette';

describe.each(THEMES)('the map by %s', (theme) => {
  const palette = PALETTES[theme];
  const grounds = [palette.land, palette.desert, palette.basin, palette.mountain];

  it('draws every sign at 3:1 or more on every ground', () => {
    const signs = [
      ...Object.values(palette.severity),
      ...Object.values(palette.warning),
      palette.available,
      palette.busy,
      palette.muted,
      palette.neutral,
      palette.accent,
      palette.boundary,
      palette.motorway,
      palette.road,
      palette.rail,
    ];
    for (const sign of signs)
      for (const ground of grounds) expect.soft(contrast(sign, ground)).toBeGreaterThanOrEqual(3);
  });

  it('writes every label at 4.5:1 or more on every ground', () => {
    for (const text of [palette.label, palette.labelMuted, palette.waterLabel])
      for (const ground of grounds) expect.soft(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it('shows the glyph of a solid plate at 3:1 or more', () => {
    const solid = [...Object.values(palette.severity), palette.available, palette.accent, palette.neutral];
    for (const fill of solid) expect.soft(contrast(palette.onSolid, fill)).toBeGreaterThanOrEqual(3);
  });

  it('shows the glyph of a hollow plate and the number of a cluster at 4.5:1 or more', () => {
    expect(contrast(palette.ink, palette.plate)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(palette.ink, palette.cluster)).toBeGreaterThanOrEqual(4.5);
  });

  it('keeps the four levels apart in greyscale from the plates that they stand on', () => {
    for (const level of Object.values(palette.severity))
      expect(contrast(level, palette.plate)).toBeGreaterThanOrEqual(3);
  });
});
