import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ResourceStatus } from '../../generated/graphql';
import { select, useUrlState } from '../../lib/url-state';
import { Button } from '../../ui/Button';
import { isReady } from '../equipment/toFeatures';
import { DispatchConfirm } from './DispatchConfirm';
import type { DispatchTarget } from './target';
import './dispatch.css';

interface DispatchSectionProps {
  target: DispatchTarget;
  status: ResourceStatus;
  activeDispatchId: string | null;
}

/** On a machine's or a team's own page: send it, or go to what it is doing. */
export function DispatchSection({ target, status, activeDispatchId }: DispatchSectionProps) {
  const { t } = useTranslation();
  const { purpose } = useUrlState();
  const [open, setOpen] = useState(false);
  if (open) return <DispatchConfirm target={target} incidentId={purpose} onDone={() => setOpen(false)} />;
  return (
    <div className="dispatch-acts">
      {activeDispatchId ? (
        <Button wide onClick={() => select({ kind: 'dispatch', id: activeDispatchId })} data-testid="open-dispatch">
          {t('dispatch.active')}
        </Button>
      ) : (
        <Button
          look="primary"
          wide
          icon="dispatch"
          disabled={!isReady(status)}
          data-testid="dispatch-open"
          onClick={() => setOpen(true)}
        >
          {isReady(status) ? t('act.dispatch') : t('dispatch.unavailable', { status: t(`term.status.${status}`) })}
        </Button>
      )}
    </div>
  );
}
