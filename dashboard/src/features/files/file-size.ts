import type { Language } from '../../lib/preferences';

const UNITS = ['byte', 'kilobyte', 'megabyte'] as const;

/** 812 KB, 3.4 MB. */
export function fileSize(bytes: number, language: Language): string {
  const step = bytes < 1000 ? 0 : bytes < 1_000_000 ? 1 : 2;
  const options = { style: 'unit', unit: UNITS[step], maximumFractionDigits: step === 2 ? 1 : 0 } as const;
  return new Intl.NumberFormat(language, options).format(bytes / 1000 ** step);
}
