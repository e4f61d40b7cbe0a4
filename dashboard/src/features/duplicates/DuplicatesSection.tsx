import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DuplicatesQuery, IncidentCoreFragment } from '../../generated/graphql';
import { distance } from '../../lib/measure';
import { useKeptQuery } from '../../lib/use-kept-query';
import { Button } from '../../ui/Button';
import { Section } from '../../ui/Panel';
import { Tag } from '../../ui/Tag';
import { useMay } from '../incidents/use-may';
import { MergeForm } from './MergeForm';
import { DuplicatesDocument } from './queries';
import './duplicates.css';

type Duplicate = NonNullable<DuplicatesQuery['incident']>['probableDuplicates'][number];

/** 疑似重复: other calls that may tell of the same accident, near in place, time and category. */
export function DuplicatesSection({ incident }: { incident: IncidentCoreFragment }) {
  const { t } = useTranslation();
  const [{ data }] = useKeptQuery({ query: DuplicatesDocument, variables: { id: incident.id } });
  const duplicates = data?.incident?.id === incident.id ? data.incident.probableDuplicates : [];
  if (duplicates.length === 0) return null;
  return (
    <Section
      title={t('duplicate.title')}
      aside={<Tag tone="orange">{duplicates.length}</Tag>}
      testId="incident-duplicates"
    >
      {duplicates.map((duplicate) => (
        <DuplicateItem key={duplicate.incident.id} incident={incident} duplicate={duplicate} />
      ))}
    </Section>
  );
}

function DuplicateItem({ incident, duplicate }: { incident: IncidentCoreFragment; duplicate: Duplicate }) {
  const { t } = useTranslation();
  const may = useMay();
  const [open, setOpen] = useState(false);
  const { distanceMetres, minutesApart, incident: other } = duplicate;
  return (
    <div className="duplicate" data-testid="duplicate">
      <p className="duplicate-line">
        <span>{other.title}</span>
        <small className="muted">
          {other.code} ·{' '}
          {t('duplicate.apart', { distance: distance(distanceMetres), minutes: Math.round(minutesApart) })}
        </small>
        {may('incident:merge') && !open && (
          <Button data-testid="duplicate-compare" onClick={() => setOpen(true)}>
            {t('duplicate.compare')}
          </Button>
        )}
      </p>
      {open && <MergeForm incident={incident} other={other} onDone={() => setOpen(false)} />}
    </div>
  );
}
