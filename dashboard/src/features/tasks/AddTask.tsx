import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../lib/act';
import { idempotencyKey } from '../../lib/idempotency-key';
import { fromLocalInput } from '../../lib/time';
import { Button } from '../../ui/Button';
import { TextField } from '../../ui/Field';
import { Notice } from '../../ui/states';
import { AddTaskDocument } from './queries';

/** A task beside the plan's lists: what, whose, until when. */
export function AddTask({ incidentId }: { incidentId: string }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const [key, setKey] = useState(idempotencyKey);
  const [title, setTitle] = useState('');
  const [ownerName, setOwnerName] = useState('');
  const [due, setDue] = useState('');
  const { run, busy, problem } = useAct(AddTaskDocument);
  const at = (field: string): string | null => (problem?.field === field ? problem.message : null);
  const submit = async (): Promise<void> => {
    const input = {
      idempotencyKey: key,
      incidentId,
      title: title.trim(),
      ownerName: ownerName.trim() || null,
      dueAt: due ? fromLocalInput(due) : null,
    };
    if (!(await run({ input }))) return;
    setOpen(false);
    setKey(idempotencyKey());
    setTitle('');
    setOwnerName('');
    setDue('');
  };
  if (!open)
    return (
      <div className="incident-acts">
        <Button icon="plus" data-testid="task-add" onClick={() => setOpen(true)}>
          {t('task.add')}
        </Button>
      </div>
    );
  return (
    <form
      className="incident-form"
      data-testid="task-form"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <TextField
        label={t('task.title')}
        required
        autoFocus
        value={title}
        error={at('title')}
        data-testid="task-title"
        onChange={({ target }) => setTitle(target.value)}
      />
      <TextField
        label={t('task.ownerName')}
        value={ownerName}
        error={at('ownerName')}
        onChange={({ target }) => setOwnerName(target.value)}
      />
      <TextField
        label={t('task.due')}
        type="datetime-local"
        value={due}
        error={at('dueAt')}
        onChange={({ target }) => setDue(target.value)}
      />
      {problem && !problem.field && (
        <Notice tone="bad">{problem.code === 'NETWORK' ? t('problem.network') : problem.message}</Notice>
      )}
      <div className="form-buttons">
        <Button look="quiet" onClick={() => setOpen(false)}>
          {t('act.cancel')}
        </Button>
        <Button look="primary" type="submit" busy={busy} disabled={title.trim() === ''} data-testid="task-submit">
          {t('task.add')}
        </Button>
      </div>
    </form>
  );
}
