import type { Language } from './preferences';

/** 850 m, 1.2 km, 48 km. */
export function distance(metres: number): string {
  if (metres < 1000) return `${Math.round(metres / 10) * 10} m`;
  const kilometres = metres / 1000;
  return `${kilometres < 100 ? kilometres.toFixed(1) : Math.round(kilometres)} km`;
}

export const minutes = (seconds: number): number => Math.max(1, Math.round(seconds / 60));

export const count = (value: number, language: Language): string => new Intl.NumberFormat(language).format(value);

/** Money in the unit a reader of the language expects: 万元, 亿元; M yuan. */
export function yuan(value: number, language: Language): string {
  if (language === 'zh-CN') {
    if (value >= 1e8) return `${trim(value / 1e8)} 亿元`;
    return value >= 1e4 ? `${trim(value / 1e4)} 万元` : `${trim(value)} 元`;
  }
  return value >= 1e6 ? `¥${trim(value / 1e6)} M` : `¥${count(value, language)}`;
}

const trim = (value: number): string => String(Math.round(value * 100) / 100);

export const coordinates = (position: { longitude: number; latitude: number }): string =>
  `${position.longitude.toFixed(5)}, ${position.latitude.toFixed(5)}`;
