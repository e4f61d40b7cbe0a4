export const LANGUAGES = ['zh-CN', 'en-US'] as const;
export type Language = (typeof LANGUAGES)[number];
export const THEMES = ['night', 'day'] as const;
export type ThemeName = (typeof THEMES)[number];

export interface Preferences {
  language: Language;
  theme: ThemeName;
  /** Whether a clock that runs out is heard. */
  alarm: boolean;
}

const KEY = 'outpost.preferences';

function read(): Preferences {
  const fallback: Preferences = { language: 'zh-CN', theme: 'night', alarm: true };
  try {
    const stored: unknown = JSON.parse(window.localStorage.getItem(KEY) ?? '{}');
    if (typeof stored !== 'object' || stored === null) return fallback;
    return {
      language: 'language' in stored && stored.language === 'en-US' ? 'en-US' : fallback.language,
      theme: 'theme' in stored && stored.theme === 'day' ? 'day' : fallback.theme,
      alarm: !('alarm' in stored) || stored.alarm !== false,
    };
  } catch {
    return fallback;
  }
}

let current = read();
const listeners = new Set<() => void>();

export const preferences = (): Preferences => current;

export function setPreference(change: Partial<Preferences>): void {
  current = { ...current, ...change };
  try {
    window.localStorage.setItem(KEY, JSON.stringify(current));
  } catch {
    // A browser that refuses storage keeps the choice for this page only.
  }
  for (const listener of listeners) listener();
}

export function onPreferences(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
