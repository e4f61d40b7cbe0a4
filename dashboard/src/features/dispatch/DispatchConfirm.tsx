import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../lib/act';
import { idempotencyKey } from '../../lib/idempotency-key';
import { distance, minutes } from '../../lib/measure';
import { select } from '../../lib/url-state';
import { MapSymbol } from '../../map/Symbol';
import { Button } from '../../ui/Button';
import { SelectField, TextArea } from '../../ui/Field';
import { Line } from '../../ui/List';
import { Notice } from '../../ui/states';
import { useIncidents } from '../incidents/queries';
import { bySeverity } from '../incidents/toFeatures';
import { RequestDispatchDocument } from './queries';
import type { DispatchTarget } from './target';
import './dispatch.css';

interface DispatchConfirmProps {
  target: DispatchTarget;
  incidentId: string | null;
  onDone: () => void;
}

/** Confirms whom to send where and for what. One key per opened form: a retry cannot send two. */
export function DispatchConfirm({ target, incidentId, onDone }: DispatchConfirmProps) {
  const { t } = useTranslation();
  const [key] = useState(idempotencyKey);
  const [chosen, setChosen] = useState(incidentId ?? '');
  const [task, setTask] = useState('');
  const [{ data }] = useIncidents();
  const { run, busy, problem } = useAct(RequestDispatchDocument);
  const form = useRef<HTMLFormElement>(null);
  const incidents = [...(data?.incidents.nodes ?? [])].sort(bySeverity);
  const incident = incidents.find(({ id }) => id === chosen);

  useEffect(() => {
    form.current?.scrollIntoView({ block: 'nearest' });
  }, []);

  const send = async (): Promise<void> => {
    if (!incident) return;
    const { longitude, latitude } = incident.position;
    const answer = await run({
      input: {
        idempotencyKey: key,
        incidentId: incident.id,
        destination: { longitude, latitude, datum: 'WGS84' },
        task: task.trim() || null,
        needId: target.needId ?? null,
        ...(target.kind === 'team' ? { teamId: target.id } : { equipmentId: target.id }),
      },
    });
    if (!answer) return;
    onDone();
    select({ kind: 'dispatch', id: answer.requestDispatch.id });
  };

  return (
    <form
      ref={form}
      className="dispatch-confirm"
      data-testid="dispatch-confirm"
      onKeyDown={({ key: pressed }) => pressed === 'Escape' && onDone()}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Line
        symbol={<MapSymbol spec={target.symbol} size={32} />}
        title={<strong>{t('dispatch.confirmTitle', { name: target.name })}</strong>}
        detail={
          target.seconds !== undefined && target.metres !== undefined
            ? `${distance(target.metres)} · ${t('incident.travel', { minutes: minutes(target.seconds) })} · ${t('incident.estimate')}`
            : null
        }
      />
      {incidents.length === 0 ? (
        <Notice>{t('dispatch.noIncident')}</Notice>
      ) : (
        <SelectField
          label={t('dispatch.to')}
          value={chosen}
          data-testid="dispatch-incident"
          placeholder={t('dispatch.chooseIncident')}
          error={problem?.field === 'incidentId' ? problem.message : null}
          options={incidents.map(({ id, title }) => ({ value: id, label: title }))}
          onChange={({ target: { value } }) => setChosen(value)}
        />
      )}
      <TextArea
        label={t('dispatch.task')}
        placeholder={t('dispatch.taskHint')}
        rows={2}
        autoFocus
        value={task}
        data-testid="dispatch-task"
        error={problem?.field === 'task' ? problem.message : null}
        onChange={({ target: { value } }) => setTask(value)}
      />
      {problem && problem.field !== 'task' && problem.field !== 'incidentId' && (
        <Notice tone="bad">{problem.code === 'NETWORK' ? t('problem.network') : problem.message}</Notice>
      )}
      <div className="form-buttons">
        <Button look="quiet" onClick={onDone}>
          {t('act.cancel')}
        </Button>
        <Button
          look="primary"
          type="submit"
          icon="dispatch"
          busy={busy}
          disabled={!incident}
          data-testid="dispatch-submit"
        >
          {t('dispatch.request')}
        </Button>
      </div>
    </form>
  );
}
