import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../lib/act';
import { idempotencyKey } from '../../lib/idempotency-key';
import { Button } from '../../ui/Button';
import { TextField } from '../../ui/Field';
import { Section } from '../../ui/Panel';
import { Problem } from './Problem';
import { SavePlanDocument } from './plan-queries';
import { changeBoard, useBoard } from './use-board';
import { useRegisters } from './use-cover';
import { whatIfInput } from './what-if';

/** Keeps the what-if as a plan, and shows it. */
export function SavePlan() {
  const { t } = useTranslation();
  const board = useBoard();
  const registers = useRegisters();
  const save = useAct(SavePlanDocument);
  const [name, setName] = useState('');
  const [key, setKey] = useState(idempotencyKey);
  const submit = async (): Promise<void> => {
    const { minutes, season, proposal: proposalId } = board;
    const input = { idempotencyKey: key, name, minutes, season, proposalId, ...whatIfInput(board, registers) };
    const done = await save.run({ input });
    if (!done) return;
    setKey(idempotencyKey());
    changeBoard({ tab: 'plans', plan: done.savePrepositionPlan.id, against: null }, 'push');
  };
  return (
    <Section title={t('board.save')}>
      <form
        className="board-form"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <TextField
          label={t('board.planName')}
          required
          value={name}
          maxLength={100}
          hint={t('board.saveHint')}
          data-testid="plan-name"
          onChange={({ target }) => setName(target.value)}
        />
        <Problem of={save.problem} />
        <Button type="submit" look="primary" busy={save.busy} disabled={name.trim() === ''} data-testid="plan-save">
          {t('board.save')}
        </Button>
      </form>
    </Section>
  );
}
