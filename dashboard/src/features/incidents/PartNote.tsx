import { useTranslation } from 'react-i18next';

/** Under a part of the picture: nothing there, or its service does not answer (the rest of the picture still stands). */
export function PartNote({ rows, empty }: { rows: readonly unknown[] | null | undefined; empty: string }) {
  const { t } = useTranslation();
  if (!rows) return <p className="muted">{t('incident.partMissing')}</p>;
  return rows.length === 0 ? <p className="muted">{empty}</p> : null;
}
