import { describe, expect, it } from 'vitest';
import { THEMES } from '../lib/preferences';
import { contrast } from './contrast';
import { COLOURS } from './tokens';

describe.each(THEMES)('the frame by %s', (theme) => {
  const colours = COLOURS[theme];
  const grounds = [colours.panelSolid, colours.raised];
  const texts = ['text', 'textSecond', 'textThird', 'accent', 'good', 'red', 'orange', 'yellow', 'blue'] as const;

  it.each(texts)('shows %s as readable text on every ground', (name) => {
    for (const ground of grounds) expect(contrast(colours[name], ground)).toBeGreaterThanOrEqual(4.5);
  });

  it('writes readably on filled buttons', () => {
    expect(contrast(colours.onAccent, colours.accentFill)).toBeGreaterThanOrEqual(4.5);
    expect(contrast('#ffffff', colours.danger)).toBeGreaterThanOrEqual(4.5);
  });
});
