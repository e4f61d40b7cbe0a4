import { useState } from 'react';

/** What a form holds: the values, and a setter a field. */
export function useDraft<T extends object>(initial: T | (() => T)) {
  const [draft, setDraft] = useState<T>(initial);
  const set =
    <K extends keyof T>(field: K) =>
    (value: T[K]): void =>
      setDraft((before) => ({ ...before, [field]: value }));
  return [draft, set, setDraft] as const;
}
