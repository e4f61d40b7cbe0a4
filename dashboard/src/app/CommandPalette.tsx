import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CountyQuery } from '../generated/graphql';
import { useMapActions } from '../map/actions';
import { findEntries, type PaletteEntry, usePaletteEntries } from './palette-entries';
import type { Situation } from './useSituation';
import './palette.css';

interface CommandPaletteProps {
  lists: Situation;
  county: CountyQuery['county'];
  onClose: () => void;
}

export function CommandPalette({ lists, county, onClose }: CommandPaletteProps) {
  const { t } = useTranslation();
  const { show } = useMapActions();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const dialog = useRef<HTMLDialogElement>(null);
  const entries = usePaletteEntries(lists, county);
  const found = useMemo(() => findEntries(entries, text), [entries, text]);
  const run = (entry: PaletteEntry | undefined): void => {
    if (!entry) return;
    onClose();
    entry.act();
    if (entry.at) show(entry.at, entry.zoom);
  };
  const pressed = (key: string): boolean => {
    if (key === 'Enter') run(found[at]);
    else if (key === 'ArrowDown') setAt(Math.min(found.length - 1, at + 1));
    else if (key === 'ArrowUp') setAt(Math.max(0, at - 1));
    else return false;
    return true;
  };
  useEffect(() => {
    const element = dialog.current;
    // A click beside the palette closes it, as escape does.
    element?.setAttribute('closedby', 'any');
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog className="palette" ref={dialog} onClose={onClose} aria-label={t('palette.open')} data-testid="palette">
      <input
        className="input palette-input"
        role="combobox"
        aria-expanded="true"
        aria-controls="palette-list"
        aria-activedescendant={found[at] ? `palette-${at}` : undefined}
        aria-label={t('palette.open')}
        placeholder={t('palette.placeholder')}
        value={text}
        data-testid="palette-input"
        onChange={({ target }) => {
          setText(target.value);
          setAt(0);
        }}
        onKeyDown={(event) => pressed(event.key) && event.preventDefault()}
      />
      <div id="palette-list" className="palette-list scroll" role="listbox" aria-label={t('palette.open')}>
        {found.map((entry, index) => (
          <div
            key={entry.id}
            id={`palette-${index}`}
            role="option"
            aria-selected={index === at}
            tabIndex={-1}
            ref={(element) => {
              if (index === at) element?.scrollIntoView({ block: 'nearest' });
            }}
            onMouseDown={(event) => {
              event.preventDefault();
              run(entry);
            }}
          >
            <span>{entry.label}</span>
            <small>{entry.kind}</small>
          </div>
        ))}
        {found.length === 0 && <p className="muted">{t('palette.none', { text })}</p>}
      </div>
      <footer>{t('palette.hint')}</footer>
    </dialog>
  );
}
