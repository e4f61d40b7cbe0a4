import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SeatRowFragment } from '../../generated/graphql';
import { useAct } from '../../lib/act';
import { named } from '../../lib/named';
import { fullTime } from '../../lib/time';
import { usePreferences } from '../../lib/use-preferences';
import { Button } from '../../ui/Button';
import { TextField } from '../../ui/Field';
import { Notice } from '../../ui/states';
import { AssignSeatDocument } from './queries';

/** One seat: what it is, who holds it or which office does, how to reach them. */
export function SeatItem({ seat }: { seat: SeatRowFragment }) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const [open, setOpen] = useState(false);
  const office = language === 'zh-CN' ? seat.heldBy : (seat.heldByEn ?? seat.heldBy);
  return (
    <li className="seat" data-testid="seat">
      <span className="seat-title">{language === 'zh-CN' ? seat.title : seat.titleEn}</span>
      <span className="seat-holder">
        {seat.person ? (
          <strong title={fullTime(seat.since, language)}>{seat.person}</strong>
        ) : (
          <span className={office ? '' : 'muted'}>{office ?? t('command.vacant')}</span>
        )}
        {seat.unit && <small className="muted">{named(seat.unit, language)}</small>}
        {seat.phone && (
          <a href={`tel:${seat.phone}`} className="seat-phone">
            {seat.phone}
          </a>
        )}
      </span>
      <Button look="quiet" data-testid="seat-open" onClick={() => setOpen(!open)}>
        {seat.person ? t('command.replace') : t('command.fill')}
      </Button>
      {open && <AssignSeat seat={seat} onDone={() => setOpen(false)} />}
    </li>
  );
}

function AssignSeat({ seat, onDone }: { seat: SeatRowFragment; onDone: () => void }) {
  const { t } = useTranslation();
  const [person, setPerson] = useState('');
  const [phone, setPhone] = useState('');
  const [reason, setReason] = useState('');
  const { run, busy, problem } = useAct(AssignSeatDocument);
  const at = (field: string): string | null => (problem?.field === field ? problem.message : null);
  const elsewhere = problem && !['person', 'phone', 'reason'].includes(problem.field ?? '');
  return (
    <form
      className="seat-form"
      onSubmit={async (event) => {
        event.preventDefault();
        const input = {
          id: seat.id,
          expectedVersion: seat.version,
          person: person.trim(),
          phone: phone.trim() || null,
          reason: reason.trim() || null,
        };
        if (await run({ input })) onDone();
      }}
    >
      <TextField
        label={t('command.person')}
        required
        autoFocus
        value={person}
        error={at('person')}
        data-testid="seat-person"
        onChange={({ target }) => setPerson(target.value)}
      />
      <TextField
        label={t('command.phone')}
        type="tel"
        value={phone}
        error={at('phone')}
        onChange={({ target }) => setPhone(target.value)}
      />
      <TextField
        label={t('command.reason')}
        required={seat.person !== null}
        data-testid="seat-reason"
        value={reason}
        error={at('reason')}
        onChange={({ target }) => setReason(target.value)}
      />
      {elsewhere && <Notice tone="bad">{problem.code === 'NETWORK' ? t('problem.network') : problem.message}</Notice>}
      <div className="form-buttons">
        <Button look="quiet" onClick={onDone}>
          {t('act.cancel')}
        </Button>
        <Button look="primary" type="submit" busy={busy} disabled={person.trim() === ''} data-testid="seat-submit">
          {t('command.assign')}
        </Button>
      </div>
    </form>
  );
}
