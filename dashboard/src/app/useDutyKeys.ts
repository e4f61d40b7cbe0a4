import { useEffect } from 'react';
import { INCIDENT_TABS, navigate, parseUrlState } from '../lib/url-state';

/** Typing, and what a field, a list or a slider itself makes of a key, comes first. */
const busy = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.closest('input, textarea, select, [contenteditable="true"], [role="grid"]') !== null;

/** The keys of the duty room: N takes a call, [ and ] walk through the tabs of an incident, O shows what is overdue. */
export function useDutyKeys(): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || busy(event.target)) return;
      const { selection, work } = parseUrlState(window.location.search);
      const step = { '[': -1, ']': 1 }[event.key];
      if (step !== undefined && selection?.kind === 'incident') {
        const at = INCIDENT_TABS.indexOf(work) + step;
        navigate({ work: INCIDENT_TABS[(at + INCIDENT_TABS.length) % INCIDENT_TABS.length] ?? work });
      } else if (event.key === 'n') navigate({ act: 'report', selection: null, purpose: null });
      else if (event.key === 'o') navigate({ panel: 'overview', selection: null, act: null, purpose: null });
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, []);
}
