import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NeedRowFragment } from '../../generated/graphql';
import { useAct } from '../../lib/act';
import { distance, minutes } from '../../lib/measure';
import { named } from '../../lib/named';
import { fullTime, shortTime, useNow } from '../../lib/time';
import { usePreferences } from '../../lib/use-preferences';
import { MapSymbol } from '../../map/Symbol';
import { Button } from '../../ui/Button';
import { TextField } from '../../ui/Field';
import { Line } from '../../ui/List';
import { Tag } from '../../ui/Tag';
import type { DispatchTarget } from '../dispatch/target';
import { ActForm } from '../incidents/ActForm';
import { neededWords } from './needed';
import { CloseNeedDocument } from './queries';
import './needs.css';

type Candidate = Required<Pick<DispatchTarget, 'kind' | 'id' | 'name' | 'symbol' | 'seconds' | 'metres'>>;

interface NeedItemProps {
  need: NeedRowFragment;
  changeable: boolean;
  onDispatch: (target: DispatchTarget) => void;
}

/** How far a need is met, who could fill the gap, and the way to send them. */
export function NeedItem({ need, changeable, onDispatch }: NeedItemProps) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const now = useNow(60_000);
  const [closing, setClosing] = useState(false);
  const { fulfilment, closed } = need;
  const met = need.quantity - fulfilment.missing;
  const candidates: Candidate[] = need.equipmentKind
    ? need.equipment.map(({ equipment, distanceMetres, travel }) => ({
        kind: 'equipment',
        id: equipment.id,
        name: equipment.name,
        symbol: { type: 'equipment', kind: equipment.equipmentKind, status: equipment.status },
        seconds: travel.seconds,
        metres: distanceMetres,
      }))
    : need.teams.map(({ team, distanceMetres, travel }) => ({
        kind: 'team',
        id: team.id,
        name: named(team, language),
        symbol: { type: 'team', kind: team.teamKind, status: team.status },
        seconds: travel.seconds,
        metres: distanceMetres,
      }));
  const steps = (['assigned', 'enRoute', 'onScene', 'finished'] as const).filter((step) => fulfilment[step] > 0);
  const wanting = changeable && !closed && fulfilment.missing > 0;
  return (
    <li className={`need${closed ? ' need-closed' : ''}`} data-testid="need">
      <div className="need-line">
        <strong>{neededWords(need, t)}</strong>
        <Tag tone={closed ? 'muted' : fulfilment.missing > 0 ? 'orange' : 'good'}>
          {closed ? t('need.closed') : t('need.met', { met, quantity: need.quantity })}
        </Tag>
      </div>
      {!closed && (
        <meter className="need-meter" min={0} max={need.quantity} value={met} aria-label={t('need.fulfilment')} />
      )}
      <p className="need-detail">
        {steps.map((step) => (
          <span key={step}>{t(`need.step.${step}`, { count: fulfilment[step] })}</span>
        ))}
        {need.task && <span>{need.task}</span>}
        {closed && need.closeReason && <span>{need.closeReason}</span>}
        <span title={fullTime(need.raisedAt, language)}>
          {need.raisedBy} {shortTime(need.raisedAt, now, language)}
        </span>
      </p>
      {wanting && (
        <ul className="list">
          {candidates.map((candidate) => (
            <li key={candidate.id} className="near">
              <Line
                symbol={<MapSymbol spec={candidate.symbol} size={28} />}
                title={candidate.name}
                detail={`${distance(candidate.metres)} · ${t('incident.travel', { minutes: minutes(candidate.seconds) })} · ${t('incident.estimate')}`}
              />
              <Button
                icon="dispatch"
                data-testid="need-dispatch"
                onClick={() => onDispatch({ ...candidate, needId: need.id })}
              >
                {t('act.dispatch')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {wanting && candidates.length === 0 && <p className="muted">{t('need.nobody')}</p>}
      {changeable && !closed && !closing && (
        <div className="form-buttons">
          <Button look="quiet" data-testid="need-close" onClick={() => setClosing(true)}>
            {t('need.close')}
          </Button>
        </div>
      )}
      {closing && <CloseNeed need={need} onDone={() => setClosing(false)} />}
    </li>
  );
}

function CloseNeed({ need, onDone }: { need: NeedRowFragment; onDone: () => void }) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const { run, busy, problem } = useAct(CloseNeedDocument);
  const close = async (): Promise<void> => {
    if (await run({ input: { id: need.id, expectedVersion: need.version, reason: reason.trim() } })) onDone();
  };
  return (
    <ActForm
      title={t('need.close')}
      testId="need-close-form"
      submit={t('need.close')}
      busy={busy}
      problem={problem}
      fields={['reason']}
      onSubmit={() => void close()}
      onCancel={onDone}
    >
      <TextField
        label={t('need.closeReason')}
        required
        autoFocus
        value={reason}
        error={problem?.field === 'reason' ? problem.message : null}
        data-testid="need-close-reason"
        onChange={({ target }) => setReason(target.value)}
      />
    </ActForm>
  );
}
