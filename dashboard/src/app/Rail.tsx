import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { navigate, type PanelName, useUrlState } from '../lib/url-state';
import { useSession } from '../lib/use-session';
import { Icon } from '../ui/icons';
import './rail.css';

const ENTRIES = [
  'overview',
  'incidents',
  'resources',
  'preposition',
  'shelters',
  'experts',
  'warnings',
  'tables',
] as const satisfies readonly PanelName[];

/** For those who look after the accounts, and those who look over their shoulders; the services refuse it to others. */
const CARETAKERS: readonly string[] = ['ADMINISTRATOR', 'AUDITOR'];
const THEIRS = ['audit', 'operations'] as const satisfies readonly PanelName[];

export function Rail() {
  const { t } = useTranslation();
  const { panel, selection, act } = useUrlState();
  const { account } = useSession();
  const entries: readonly ((typeof ENTRIES)[number] | (typeof THEIRS)[number])[] = CARETAKERS.includes(
    account?.role ?? '',
  )
    ? [...ENTRIES, ...THEIRS]
    : ENTRIES;
  const open = (entry: PanelName): void => {
    const shown = panel === entry && !selection && !act;
    navigate({ panel: shown ? 'none' : entry, selection: null, act: null, search: '', purpose: null });
  };
  const rail = useRef<HTMLElement>(null);
  // On a phone it may be wider than the screen: what is open is in sight.
  useEffect(() => {
    if (panel !== 'none')
      rail.current?.querySelector('[aria-pressed="true"]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [panel]);
  return (
    <nav className="rail" ref={rail} aria-label={t('rail.label')}>
      <span className="rail-brand" title={t('product')}>
        <svg viewBox="0 0 32 32" width="26" height="26" aria-hidden="true">
          <path d="M16 4l10 5.5v7.500c0 5.5-4 9.5-10 11.500C10 26.5 6 22.5 6 17V9.500zM16 12v9M11.5 16L16 11.5 20.5 16" />
        </svg>
      </span>
      {entries.map((entry) => (
        <button
          key={entry}
          type="button"
          className="rail-entry"
          aria-pressed={panel === entry}
          data-testid={`rail-${entry}`}
          onClick={() => open(entry)}
        >
          <Icon name={entry} size={20} />
          <span>{t(`rail.${entry}`)}</span>
        </button>
      ))}
    </nav>
  );
}
