import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '../../lib/use-preferences';
import { Button } from '../../ui/Button';
import { Facts } from '../../ui/Facts';
import { Segmented } from '../../ui/Segmented';
import { Notice } from '../../ui/states';
import { goTo } from './address';
import { allFields, changedFields } from './difference';
import type { Entry } from './useJournal';
import { fieldWord, valueWord } from './words';

/** Before and after, side by side, in the words of the county; and what a check of the entry needs. */
export function EntryDetail({ entry }: { entry: Entry }) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const [whole, setWhole] = useState(false);
  const { entity, entityId, incidentId, requestId, actorId, hash, seq, tx, hidden } = entry;
  const [before, after] = [entry.before ?? null, entry.after ?? null];
  const rows = whole ? allFields(before, after) : changedFields(before, after);
  const word = (field: string, value: unknown): string => valueWord(entity, field, value, t, language);
  const changed = new Set(changedFields(before, after).map(({ field }) => field));
  const alike = [
    ['actor', actorId],
    ['entityId', entityId],
    ['incidentId', incidentId],
    ['requestId', requestId],
  ] as const;
  return (
    <div className="audit-detail" data-testid="audit-detail">
      <div className="audit-detail-head">
        <Segmented
          label={t('audit.field')}
          options={[
            { value: 'changed', label: t('audit.onlyChanged') },
            { value: 'all', label: t('audit.allFields') },
          ]}
          value={whole ? 'all' : 'changed'}
          onChange={(value) => setWhole(value === 'all')}
        />
        <span className="audit-alike">
          {alike.map(
            ([name, value]) =>
              value && (
                <Button
                  key={name}
                  look="quiet"
                  data-testid={`audit-same-${name}`}
                  onClick={() => goTo({ [name]: value })}
                >
                  {t(`audit.same.${name}`)}
                </Button>
              ),
          )}
        </span>
      </div>
      {hidden.length > 0 && (
        <Notice>{t('audit.hidden', { fields: hidden.map((field) => fieldWord(field, language)).join('、') })}</Notice>
      )}
      {rows.length > 0 && (
        <table className="audit-difference">
          <thead>
            <tr>
              <th>{t('audit.field')}</th>
              {before && <th>{t('audit.before')}</th>}
              <th>{t('audit.after')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ field, before: was, after: is }) => (
              <tr key={field} className={before && changed.has(field) ? 'audit-changed' : ''}>
                <th scope="row">{fieldWord(field, language)}</th>
                {before && <td className="audit-was">{word(field, was)}</td>}
                <td className="audit-is">{word(field, is)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Facts
        facts={[
          [t('audit.entityId'), <code key="id">{entityId}</code>],
          [t('audit.requestId'), <code key="request">{requestId}</code>],
          [t('audit.actorId'), <code key="actor">{actorId}</code>],
          [t('audit.seq'), <code key="seq">{`${seq} / ${tx}`}</code>],
          [t('audit.hash'), <code key="hash">{hash}</code>],
        ]}
      />
    </div>
  );
}
