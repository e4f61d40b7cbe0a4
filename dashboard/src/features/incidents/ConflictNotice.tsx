import { useTranslation } from 'react-i18next';
import type { IncidentCoreFragment } from '../../generated/graphql';
import { Notice } from '../../ui/states';
import { changesBetween, type FieldChange } from './changes';

export function ConflictNotice({ seen, current }: { seen: IncidentCoreFragment; current: IncidentCoreFragment }) {
  const { t } = useTranslation();
  const words = ({ field }: FieldChange, incident: IncidentCoreFragment): string => {
    if (field === 'state') return t(`term.incidentState.${incident.state}`);
    if (field === 'severity') return t(`term.severity.${incident.severity}`);
    if (field === 'responseLevel')
      return incident.responseLevel ? t(`term.responseLevel.${incident.responseLevel}`) : t('incident.noResponse');
    return String(incident[field]);
  };
  const label = ({ field }: FieldChange): string => {
    if (field === 'state') return '';
    if (field === 'severity') return t('report.severity');
    if (field === 'responseLevel') return t('incident.level');
    return field === 'directLossYuan' ? t('incident.lossYuan') : t(`incident.${field}`);
  };
  return (
    <div data-testid="conflict">
      <Notice tone="warn" title={t('conflict.title')}>
        {t('conflict.body', { seen: seen.version })}
        <ul className="changes">
          {changesBetween(seen, current).map((change) => (
            <li key={change.field}>
              {label(change)} {words(change, seen)} → <strong>{words(change, current)}</strong>
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}
