import { useTranslation } from 'react-i18next';
import { exactTime } from '../../lib/time';
import { usePreferences } from '../../lib/use-preferences';
import { changedFields, nameOf } from './difference';
import { EntryDetail } from './EntryDetail';
import type { Entry } from './useJournal';
import { entityWord, fieldWord, operationWord, serviceWord, valueWord } from './words';

/** Fields that a closed row tells; the rest is counted. */
const TOLD = 3;

/** A closed row is a line or two: longer texts are read when it is opened. */
const LONGEST = 40;
const shortened = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);

const isId = (value: unknown): boolean => typeof value === 'string' && /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(value);

/** What a closed row need not say of a new record: its name stands beside it already, other records' ids say nothing to a reader. */
const isPlain = (field: string, value: unknown, name: string): boolean =>
  field === 'demo' || isId(value) || (typeof value === 'string' && name.includes(value));

function Change({ entry }: { entry: Entry }) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const { entity, before, after } = entry;
  const changes = changedFields(before ?? null, after ?? null);
  if (changes.length === 0) return <span className="muted">{t('audit.unchanged')}</span>;
  const word = (field: string, value: unknown): string => shortened(valueWord(entity, field, value, t, language));
  const name = nameOf(null, after ?? null);
  const told = changes.filter(({ field, after: is }) => before || !isPlain(field, is, name)).slice(0, TOLD);
  const rest = changes.length - told.length;
  return (
    <>
      {told.map(({ field, before: was, after: is }) => (
        <span key={field} className={before ? 'audit-change' : 'audit-given'}>
          <span className="muted">{fieldWord(field, language)}</span>{' '}
          {before && (
            <>
              <s>{word(field, was)}</s> →{' '}
            </>
          )}
          {word(field, is)}
        </span>
      ))}
      {rest > 0 && <span className="muted">{t('audit.more', { count: rest })}</span>}
    </>
  );
}

interface EntryRowProps {
  entry: Entry;
  open: boolean;
  onToggle: () => void;
}

/** One act: when, who, what, of what; opened, all of it. */
export function EntryRow({ entry, open, onToggle }: EntryRowProps) {
  const { t } = useTranslation();
  const { service, position, hash, at, actorName, entity, operation, before, after, incident } = entry;
  const place = t('audit.place', { service: serviceWord(t, service), position });
  return (
    <li className={open ? 'audit-open' : ''} data-testid={`audit-row-${service}-${position}`}>
      <button type="button" className="audit-row" aria-expanded={open} onClick={onToggle}>
        <time dateTime={at}>{exactTime(at)}</time>
        <span className="audit-who">{actorName}</span>
        <span className="audit-act">
          <b>{operationWord(t, operation)}</b> {entityWord(t, entity)}{' '}
          <span className="second">{nameOf(before ?? null, after ?? null)}</span>
        </span>
        <span className="audit-what">
          <Change entry={entry} />
        </span>
        <span className="audit-incident">{incident?.code ?? ''}</span>
        <span className="audit-place">{place}</span>
        <code className="audit-seal">{hash.slice(0, 8)}</code>
      </button>
      {open && <EntryDetail entry={entry} />}
    </li>
  );
}
