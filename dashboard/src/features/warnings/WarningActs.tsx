import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WarningCoreFragment } from '../../generated/graphql';
import { Button } from '../../ui/Button';
import { AdjustForm } from './AdjustForm';
import { LiftForm } from './LiftForm';
import '../incidents/incident.css';

/** Whoever issued a warning adjusts and lifts it (3.3.4); one that is over is left as it is. */
export function WarningActs({ warning }: { warning: WarningCoreFragment }) {
  const { t } = useTranslation();
  const [act, setAct] = useState<'adjust' | 'lift' | null>(null);
  const close = () => setAct(null);
  if (warning.warningState !== 'ISSUED' && warning.warningState !== 'ADJUSTED') return null;
  if (act === 'adjust') return <AdjustForm warning={warning} onDone={close} />;
  if (act === 'lift') return <LiftForm warning={warning} onDone={close} />;
  return (
    <div className="incident-acts">
      <Button data-testid="warning-adjust" onClick={() => setAct('adjust')}>
        {t('warning.adjust')}
      </Button>
      <Button data-testid="warning-lift" onClick={() => setAct('lift')}>
        {t('warning.lift')}
      </Button>
    </div>
  );
}
