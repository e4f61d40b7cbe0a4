import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/states';

interface Part {
  label: string;
  theirs: string;
  mine: string;
  /** Puts the other's words in the place of one's own. */
  take: () => void;
}

/** Somebody else saved first: their words beside one's own, to be merged by hand before one saves again. */
export function TextConflict({ parts, onKnown }: { parts: readonly Part[]; onKnown: () => void }) {
  const { t } = useTranslation();
  const differing = parts.filter(({ theirs, mine }) => theirs !== mine);
  return (
    <div data-testid="text-conflict">
      <Notice tone="warn" title={t('conflict.title')}>
        {t('conflict.text')}
      </Notice>
      {differing.map(({ label, theirs, mine, take }) => (
        <div key={label} className="text-conflict">
          <p className="text-conflict-head">
            <strong>{label}</strong>
            <Button look="quiet" onClick={take}>
              {t('conflict.takeTheirs')}
            </Button>
          </p>
          <div className="text-conflict-sides">
            <p className="document-text">
              <small className="muted">{t('conflict.theirs')}</small>
              {theirs || '—'}
            </p>
            <p className="document-text">
              <small className="muted">{t('conflict.mine')}</small>
              {mine || '—'}
            </p>
          </div>
        </div>
      ))}
      <div className="form-buttons">
        <Button data-testid="conflict-known" onClick={onKnown}>
          {t('conflict.known')}
        </Button>
      </div>
    </div>
  );
}
