import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { ActivateForm } from './ActivateForm';
import { CasualtiesForm } from './CasualtiesForm';
import type { Picture } from './IncidentHead';
import { VerifyForm } from './VerifyForm';

type Act = 'verify' | 'false-alarm' | 'casualties' | 'activate';

const OVER = ['ARCHIVED', 'FALSE_ALARM', 'MERGED'];

/** The acts that the incident's state allows; one form at a time, in place. */
export function IncidentActs({ incident }: { incident: Picture }) {
  const { t } = useTranslation();
  const [act, setAct] = useState<Act | null>(null);
  const close = () => setAct(null);
  const { state } = incident;
  if (OVER.includes(state)) return null;
  if (act === 'verify' || act === 'false-alarm')
    return <VerifyForm incident={incident} genuine={act === 'verify'} onDone={close} />;
  if (act === 'casualties') return <CasualtiesForm incident={incident} onDone={close} />;
  if (act === 'activate') return <ActivateForm incident={incident} onDone={close} />;
  return (
    <div className="incident-acts">
      {state === 'REPORTED' && (
        <>
          <Button look="primary" icon="check" data-testid="verify-button" onClick={() => setAct('verify')}>
            {t('incident.verify')}
          </Button>
          <Button data-testid="false-alarm-button" onClick={() => setAct('false-alarm')}>
            {t('incident.falseAlarm')}
          </Button>
        </>
      )}
      {state === 'VERIFIED' && (
        <Button look="primary" icon="warnings" data-testid="activate-button" onClick={() => setAct('activate')}>
          {t('incident.activate')}
        </Button>
      )}
      <Button data-testid="casualties-button" onClick={() => setAct('casualties')}>
        {t('incident.updateCasualties')}
      </Button>
    </div>
  );
}
