import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SupportRowFragment, SupportState } from '../../generated/graphql';
import { useAct } from '../../lib/act';
import { named } from '../../lib/named';
import { fromLocalInput, shortTime, useNow } from '../../lib/time';
import { usePreferences } from '../../lib/use-preferences';
import { Button } from '../../ui/Button';
import { TextField } from '../../ui/Field';
import { Tag, type Tone } from '../../ui/Tag';
import { ProblemNotice } from '../incidents/ProblemNotice';
import { Countdown } from '../tasks/Countdown';
import { AdvanceSupportDocument } from './queries';

const TONE: Readonly<Record<SupportState, Tone>> = {
  REQUESTED: 'orange',
  ACCEPTED: 'accent',
  ON_THE_WAY: 'accent',
  DONE: 'good',
  REFUSED: 'red',
  CANCELLED: 'muted',
};

/** One request: of whom, for what, how far; its next steps open in place. */
export function SupportItem({ request, changeable }: { request: SupportRowFragment; changeable: boolean }) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const now = useNow(60_000);
  const [open, setOpen] = useState(false);
  const { state, unit, code, clause, need, reason, steps, nextStates, expectedAt } = request;
  const coming = expectedAt && (state === 'ACCEPTED' || state === 'ON_THE_WAY');
  return (
    <li className="support" data-testid="support" data-state={state}>
      <p className="task-line">
        <Tag tone={TONE[state]}>{t(`term.supportState.${state}`)}</Tag>
        <strong className="task-title">{unit ? named(unit, language) : t(`term.supportKind.${request.kind}`)}</strong>
        {coming && <Countdown dueAt={expectedAt} />}
      </p>
      <p className="support-need">{need}</p>
      <p className="task-detail">
        <span>{code}</span>
        <span>{t('problem.clause', { clause })}</span>
        {unit?.dutyPhone && (
          <a className="seat-phone" href={`tel:${unit.dutyPhone}`}>
            {unit.dutyPhone}
          </a>
        )}
        <span>{reason}</span>
      </p>
      <ul className="timeline">
        {steps.map((step) => (
          <li key={step.at + step.state}>
            <time dateTime={step.at}>{shortTime(step.at, now, language)}</time>
            <span>
              {t(`term.supportState.${step.state}`)}{' '}
              <span className="muted">
                {step.actorName} {step.note}
              </span>
            </span>
          </li>
        ))}
      </ul>
      {changeable && nextStates.length > 0 && !open && (
        <p className="release-acts">
          <Button data-testid="support-open" onClick={() => setOpen(true)}>
            {t('support.advance')}
          </Button>
        </p>
      )}
      {open && <AdvanceSupport request={request} onDone={() => setOpen(false)} />}
    </li>
  );
}

function AdvanceSupport({ request, onDone }: { request: SupportRowFragment; onDone: () => void }) {
  const { t } = useTranslation();
  const [note, setNote] = useState('');
  const [expected, setExpected] = useState('');
  const { run, busy, problem } = useAct(AdvanceSupportDocument);
  const { id, version, nextStates } = request;
  const at = (field: string): string | null => (problem?.field === field ? problem.message : null);
  const advance = async (to: SupportState): Promise<void> => {
    const expectedAt = expected ? fromLocalInput(expected) : null;
    const input = { id, expectedVersion: version, to, note: note.trim() || null, ...(expectedAt && { expectedAt }) };
    if (await run({ input })) onDone();
  };
  return (
    <div className="task-act">
      <TextField
        label={t('support.note')}
        autoFocus
        value={note}
        error={at('note')}
        data-testid="support-note"
        onChange={({ target }) => setNote(target.value)}
      />
      <TextField
        label={t('support.expectedAt')}
        type="datetime-local"
        value={expected}
        error={at('expectedAt')}
        onChange={({ target }) => setExpected(target.value)}
      />
      <ProblemNotice problem={problem} shown={['note', 'expectedAt']} />
      <div className="form-buttons">
        <Button look="quiet" onClick={onDone}>
          {t('act.cancel')}
        </Button>
        {nextStates.map((to) => (
          <Button
            key={to}
            look={to === 'ACCEPTED' || to === 'DONE' ? 'primary' : 'plain'}
            busy={busy}
            data-testid={`support-to-${to}`}
            onClick={() => void advance(to)}
          >
            {t(`term.supportState.${to}`)}
          </Button>
        ))}
      </div>
    </div>
  );
}
