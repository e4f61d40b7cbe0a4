import { type ComponentType, lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IncidentCoreFragment, Severity } from '../../generated/graphql';
import { Button } from '../../ui/Button';
import { Notice, Skeleton } from '../../ui/states';
import { ActivateForm } from './ActivateForm';
import type { ActProps } from './acts/act-props';
import { ACTS, ASKS, type IncidentActName } from './acts/act-table';
import { CasualtiesForm } from './CasualtiesForm';
import type { Picture } from './IncidentHead';
import { SeverityTag } from './SeverityTag';
import { useMay } from './use-may';
import { VerifyForm } from './VerifyForm';
import './acts/acts.css';

const FORMS: Readonly<Record<IncidentActName, ComponentType<ActProps>>> = {
  verify: (props) => <VerifyForm genuine {...props} />,
  'false-alarm': (props) => <VerifyForm genuine={false} {...props} />,
  casualties: CasualtiesForm,
  activate: ActivateForm,
  level: lazy(() => import('./acts/LevelForm')),
  suspend: lazy(() => import('./acts/SuspendForm')),
  'report-suspension': lazy(() => import('./acts/ReportSuspensionForm')),
  resume: lazy(() => import('./acts/ResumeForm')),
  end: lazy(() => import('./acts/EndForm')),
  recovery: lazy(() => import('./acts/RecoveryForm')),
  evaluation: lazy(() => import('./acts/EvaluationForm')),
  archive: lazy(() => import('./acts/ArchiveForm')),
  severity: lazy(() => import('./acts/SeverityForm')),
  'lead-unit': lazy(() => import('./acts/LeadUnitForm')),
  'hand-over': lazy(() => import('./acts/HandOverForm')),
  reopen: lazy(() => import('./acts/ReopenForm')),
};

/** The step that the plan has next stands out; while a response runs there is none, and a danger has its own look. */
const LOOK: Readonly<Partial<Record<IncidentActName, 'primary' | 'danger'>>> = {
  verify: 'primary',
  activate: 'primary',
  resume: 'primary',
  recovery: 'primary',
  evaluation: 'primary',
  suspend: 'danger',
};

/** The acts that the incident's state and the reader's role allow; one form at a time, in place. */
export function IncidentActs({ incident }: { incident: Picture }) {
  const { t } = useTranslation();
  const may = useMay();
  const [act, setAct] = useState<IncidentActName | null>(null);
  const [more, setMore] = useState(false);
  const [regraded, setRegraded] = useState<{ from: Severity; to: Severity } | null>(null);
  const close = (after?: IncidentCoreFragment | null): void => {
    setAct(null);
    const changed = after && after.severity !== incident.severity;
    setRegraded(changed ? { from: incident.severity, to: after.severity } : null);
  };
  if (act) {
    const Form = FORMS[act];
    return (
      <Suspense fallback={<Skeleton rows={3} label={t('state.loading')} />}>
        <Form incident={incident} onDone={close} />
      </Suspense>
    );
  }
  const button = (name: IncidentActName) => (
    <Button key={name} look={LOOK[name] ?? 'plain'} data-testid={`${name}-button`} onClick={() => setAct(name)}>
      {t(`term.incidentAct.${name}`)}
    </Button>
  );
  const allowed = (names: readonly IncidentActName[]) => names.filter((name) => may(ASKS[name]));
  const acts = ACTS[incident.state];
  const [main, rare] = [allowed(acts.main), allowed(acts.more)];
  if (main.length + rare.length === 0) return null;
  const { responseLevel, requiredResponseLevel } = incident;
  const otherLevel = incident.state === 'RESPONDING' && responseLevel !== requiredResponseLevel;
  return (
    <>
      {regraded && (
        <div className="regraded" role="status" data-testid="regraded">
          {t('deed.casualties.regraded')} <SeverityTag severity={regraded.from} /> →{' '}
          <SeverityTag severity={regraded.to} />
        </div>
      )}
      {otherLevel && (
        <div className="level-notice" data-testid="level-notice">
          <Notice tone="warn">
            {t('deed.level.differs', {
              severity: t(`term.severity.${incident.severity}`),
              level: t(`term.responseLevel.${requiredResponseLevel}`),
            })}
          </Notice>
          {may(ASKS.level) && (
            <Button look="primary" data-testid="level-adjust" onClick={() => setAct('level')}>
              {t('term.incidentAct.level')}
            </Button>
          )}
        </div>
      )}
      <div className="incident-acts">
        {main.map(button)}
        {more && rare.map(button)}
        {rare.length > 0 && (
          <Button look="quiet" aria-expanded={more} data-testid="more-acts" onClick={() => setMore(!more)}>
            {more ? t('act.less') : t('act.more')}
          </Button>
        )}
      </div>
    </>
  );
}
