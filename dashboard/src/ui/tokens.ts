import type { ThemeName } from '../lib/preferences';

/** Every colour of the frame, by what it means. The map's own colours are in map/palette.ts. */
export interface Colours {
  ground: string;
  panel: string;
  panelSolid: string;
  raised: string;
  line: string;
  text: string;
  textSecond: string;
  textThird: string;
  accent: string;
  accentFill: string;
  onAccent: string;
  good: string;
  red: string;
  orange: string;
  yellow: string;
  blue: string;
  danger: string;
  shadow: string;
}

export const COLOURS: Readonly<Record<ThemeName, Colours>> = {
  night: {
    ground: '#0a1017',
    panel: 'rgba(15, 22, 31, 0.985)',
    panelSolid: '#0f161f',
    raised: '#19232f',
    line: '#263342',
    text: '#e8eef5',
    textSecond: '#aab7c5',
    textThird: '#8594a4',
    accent: '#aaa6ff',
    accentFill: '#635adb',
    onAccent: '#ffffff',
    good: '#5fd3a0',
    red: '#ff6b66',
    orange: '#ff9f45',
    yellow: '#f2d24b',
    blue: '#63afff',
    danger: '#c8322f',
    shadow: '0 8px 28px rgba(0, 0, 0, 0.45)',
  },
  day: {
    ground: '#e9edf1',
    panel: 'rgba(255, 255, 255, 0.985)',
    panelSolid: '#ffffff',
    raised: '#f1f4f7',
    line: '#d3dbe3',
    text: '#17212c',
    textSecond: '#435262',
    textThird: '#5c6b7a',
    accent: '#4a41cf',
    accentFill: '#4a41cf',
    onAccent: '#ffffff',
    good: '#0b7a52',
    red: '#c81e28',
    orange: '#b04f00',
    yellow: '#7d6200',
    blue: '#1a63c4',
    danger: '#c81e28',
    shadow: '0 6px 24px rgba(23, 33, 44, 0.16)',
  },
};

export const SPACE = [4, 8, 12, 16, 24] as const;
export const RADIUS = 6;
export const TYPE = [12, 13, 14, 16, 20, 28] as const;
export const FONT = '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", system-ui, sans-serif';
export const PHONE_WIDTH = 720;

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Puts the tokens on the root element as CSS variables: `--text-second`, `--space-3`, `--type-14`. */
export function applyTokens(theme: ThemeName, root: HTMLElement): void {
  root.dataset['theme'] = theme;
  for (const [name, value] of Object.entries(COLOURS[theme])) root.style.setProperty(`--${kebab(name)}`, value);
  SPACE.forEach((size, index) => {
    root.style.setProperty(`--space-${index + 1}`, `${size}px`);
  });
  for (const size of TYPE) root.style.setProperty(`--type-${size}`, `${size}px`);
  root.style.setProperty('--radius', `${RADIUS}px`);
  root.style.setProperty('--font', FONT);
  root.style.colorScheme = theme === 'night' ? 'dark' : 'light';
}
