import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShelterRowFragment } from '../../../generated/graphql';
import { idempotencyKey } from '../../../lib/idempotency-key';
import { Button } from '../../../ui/Button';
import { TextField } from '../../../ui/Field';
import { Segmented } from '../../../ui/Segmented';
import { ActProblem } from '../acts/ActProblem';
import { useRowAct } from '../acts/useRowAct';
import { RecordOccupancyDocument, ShelterRegisterDocument } from './queries';

const WAYS = ['in', 'out'] as const;
type Way = (typeof WAYS)[number];

/** People coming in or leaving. More than the shelter holds needs a reason, which is then asked for. */
export function OccupancyForm({ shelter, onDone }: { shelter: ShelterRowFragment; onDone: () => void }) {
  const { t } = useTranslation();
  const [key] = useState(idempotencyKey);
  const [way, setWay] = useState<Way>('in');
  const [people, setPeople] = useState('');
  const [reason, setReason] = useState('');
  const [overCapacityReason, setOverCapacityReason] = useState('');
  const { run, busy, problem } = useRowAct(RecordOccupancyDocument, shelter, ShelterRegisterDocument);
  const count = /^\d{1,6}$/.test(people.trim()) ? Number(people) : null;
  const after = count === null ? null : shelter.occupancy + (way === 'in' ? count : -count);
  const over = after !== null && way === 'in' && after > shelter.shelterCapacity;
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (count === null) return;
    const change = way === 'in' ? count : -count;
    const input = {
      idempotencyKey: key,
      shelterId: shelter.id,
      change,
      reason: reason.trim() || null,
      overCapacityReason: over ? overCapacityReason.trim() || null : null,
    };
    if (await run(() => ({ input }))) onDone();
  };
  return (
    <form className="form" onSubmit={submit} data-testid="occupancy-form">
      <Segmented
        label={t('inventory.occupancyWay')}
        options={WAYS.map((value) => ({ value, label: t(`inventory.occupancyWays.${value}`) }))}
        value={way}
        onChange={setWay}
      />
      <TextField
        label={t('inventory.people')}
        required
        inputMode="numeric"
        autoFocus
        value={people}
        data-testid="occupancy-people"
        error={
          problem?.field === 'change'
            ? problem.message
            : people !== '' && count === null
              ? t('inventory.fault.wholeNumber')
              : null
        }
        onChange={({ target }) => setPeople(target.value)}
      />
      <p className={`stock-after${after !== null && (after < 0 || over) ? ' stock-after-bad' : ''}`}>
        {t('shelter.occupancy')} <b>{shelter.occupancy}</b> → <b>{after ?? '…'}</b> / {shelter.shelterCapacity}
      </p>
      {over && (
        <TextField
          label={t('inventory.overReason')}
          required
          value={overCapacityReason}
          data-testid="occupancy-over-reason"
          error={problem?.field === 'overCapacityReason' ? problem.message : null}
          onChange={({ target }) => setOverCapacityReason(target.value)}
        />
      )}
      <TextField label={t('inventory.reason')} value={reason} onChange={({ target }) => setReason(target.value)} />
      <ActProblem problem={problem} fields={['change', 'overCapacityReason']} />
      <div className="act-buttons">
        <Button onClick={onDone}>{t('act.cancel')}</Button>
        <Button
          look="primary"
          type="submit"
          busy={busy}
          disabled={count === null || count === 0}
          data-testid="occupancy-submit"
        >
          {t('inventory.record')}
        </Button>
      </div>
    </form>
  );
}
