import { useTranslation } from 'react-i18next';
import type { IncidentCoreFragment } from '../../generated/graphql';
import { MapSymbol } from '../../map/Symbol';
import { Line } from '../../ui/List';
import { Age } from '../record/Age';
import { SeverityTag } from './SeverityTag';

export function IncidentRow({ incident }: { incident: IncidentCoreFragment }) {
  const { t } = useTranslation();
  const { category, severity, state, responseLevel, title, occurredAt } = incident;
  return (
    <Line
      symbol={<MapSymbol spec={{ type: 'incident', category, severity, state }} size={32} />}
      title={<span title={title}>{title}</span>}
      detail={
        <>
          {t(`term.category.${category}`)} ·{' '}
          {responseLevel ? t(`term.responseLevel.${responseLevel}`) : t(`term.incidentState.${state}`)}
        </>
      }
      aside={
        <>
          <SeverityTag severity={severity} />
          <Age at={occurredAt} />
        </>
      }
    />
  );
}
