import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';

/** A link or a key that is shown now and never again. */
export function OneTimeSecret({ title, text, onClose }: { title: string; text: string; onClose: () => void }) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  };
  return (
    <section className="ops-secret" role="status" data-testid="one-time-secret">
      <strong>{title}</strong>
      <code data-testid="secret-text">{text}</code>
      <p className="muted">{t('operations.once')}</p>
      <div className="ops-buttons">
        <Button onClick={copy}>{copied ? t('operations.copied') : t('operations.copy')}</Button>
        <Button look="primary" onClick={onClose}>
          {t('operations.kept')}
        </Button>
      </div>
    </section>
  );
}
