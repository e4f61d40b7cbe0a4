import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EndConditionRowFragment, EndOfResponseQuery } from '../../../generated/graphql';
import { useAct } from '../../../lib/act';
import { idempotencyKey } from '../../../lib/idempotency-key';
import { shortTime, useNow } from '../../../lib/time';
import { usePreferences } from '../../../lib/use-preferences';
import { Button } from '../../../ui/Button';
import { TextField } from '../../../ui/Field';
import { ProblemNotice } from '../ProblemNotice';
import { ConfirmEndConditionDocument, WithdrawEndConditionDocument } from './queries';

type Condition = EndOfResponseQuery['endConditions'][number];

interface EndConditionsProps {
  incidentId: string;
  conditions: readonly Condition[];
  confirmed: readonly EndConditionRowFragment[];
}

/** 终止条件 (4.8): each confirmed by itself, by whom, on what evidence. */
export function EndConditions({ incidentId, conditions, confirmed }: EndConditionsProps) {
  return (
    <ol className="conditions">
      {conditions.map((condition) => (
        <ConditionItem
          key={condition.condition}
          incidentId={incidentId}
          condition={condition}
          confirmed={confirmed.find((one) => one.condition === condition.condition && !one.withdrawnAt)}
        />
      ))}
    </ol>
  );
}

interface ConditionItemProps {
  incidentId: string;
  condition: Condition;
  confirmed: EndConditionRowFragment | undefined;
}

function ConditionItem({ incidentId, condition, confirmed }: ConditionItemProps) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const now = useNow(60_000);
  const [open, setOpen] = useState(false);
  return (
    <li className="condition" data-testid="end-condition" data-confirmed={confirmed !== undefined}>
      <p className={confirmed ? 'condition-line tone-good' : 'condition-line'}>
        <span aria-hidden="true">{confirmed ? '✓' : '○'}</span>
        <span>{language === 'zh-CN' ? condition.text : condition.textEn}</span>
        <Button look="quiet" data-testid="end-condition-open" onClick={() => setOpen(!open)}>
          {confirmed ? t('deed.end.withdraw') : t('deed.end.confirm')}
        </Button>
      </p>
      {confirmed && (
        <p className="muted condition-detail">
          {confirmed.confirmedBy} {shortTime(confirmed.at, now, language)} · {confirmed.evidence}
        </p>
      )}
      {open && !confirmed && (
        <ConfirmCondition incidentId={incidentId} condition={condition} onDone={() => setOpen(false)} />
      )}
      {open && confirmed && <WithdrawCondition confirmed={confirmed} onDone={() => setOpen(false)} />}
    </li>
  );
}

function ConfirmCondition({
  incidentId,
  condition,
  onDone,
}: {
  incidentId: string;
  condition: Condition;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const [key] = useState(idempotencyKey);
  const [confirmedBy, setConfirmedBy] = useState('');
  const [evidence, setEvidence] = useState('');
  const { run, busy, problem } = useAct(ConfirmEndConditionDocument);
  const at = (field: string): string | null => (problem?.field === field ? problem.message : null);
  return (
    <form
      className="condition-form"
      onSubmit={async (event) => {
        event.preventDefault();
        const input = { idempotencyKey: key, incidentId, condition: condition.condition, confirmedBy, evidence };
        if (await run({ input })) onDone();
      }}
    >
      <TextField
        label={t('deed.end.confirmedBy')}
        required
        autoFocus
        value={confirmedBy}
        error={at('confirmedBy')}
        data-testid="end-condition-by"
        onChange={({ target }) => setConfirmedBy(target.value)}
      />
      <TextField
        label={t('deed.end.evidence')}
        required
        value={evidence}
        error={at('evidence')}
        data-testid="end-condition-evidence"
        onChange={({ target }) => setEvidence(target.value)}
      />
      <ProblemNotice problem={problem} shown={['confirmedBy', 'evidence']} />
      <div className="form-buttons">
        <Button look="quiet" onClick={() => onDone()}>
          {t('act.cancel')}
        </Button>
        <Button look="primary" type="submit" busy={busy} data-testid="end-condition-submit">
          {t('deed.end.confirm')}
        </Button>
      </div>
    </form>
  );
}

function WithdrawCondition({ confirmed, onDone }: { confirmed: EndConditionRowFragment; onDone: () => void }) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const { run, busy, problem } = useAct(WithdrawEndConditionDocument);
  return (
    <form
      className="condition-form"
      onSubmit={async (event) => {
        event.preventDefault();
        if (await run({ input: { id: confirmed.id, expectedVersion: confirmed.version, reason } })) onDone();
      }}
    >
      <TextField
        label={t('deed.reason')}
        required
        autoFocus
        value={reason}
        error={problem?.field === 'reason' ? problem.message : null}
        onChange={({ target }) => setReason(target.value)}
      />
      <ProblemNotice problem={problem} shown={['reason']} />
      <div className="form-buttons">
        <Button look="quiet" onClick={() => onDone()}>
          {t('act.cancel')}
        </Button>
        <Button type="submit" busy={busy}>
          {t('deed.end.withdraw')}
        </Button>
      </div>
    </form>
  );
}
