import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import type { Head } from './useJournal';
import { serviceWord } from './words';

/** Where each chain of seals ends, to be written down elsewhere. */
export function ChainHeads({ heads }: { heads: readonly Head[] }) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState(false);
  const lines = heads.map(({ service, position, hash }) => `${service}:${position}:${hash}`);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(lines.join('\n'));
    setCopied(true);
  };
  return (
    <details className="audit-heads" data-testid="audit-heads">
      <summary>{t('audit.heads')}</summary>
      <p className="second">{t('audit.headsHint')}</p>
      <ul>
        {heads.map(({ service, position, hash }, index) => (
          <li key={service}>
            <span>{t('audit.place', { service: serviceWord(t, service), position })}</span>
            <code title={hash}>{lines[index]}</code>
          </li>
        ))}
      </ul>
      <Button onClick={() => void copy()}>{copied ? t('audit.copied') : t('audit.copy')}</Button>
    </details>
  );
}
