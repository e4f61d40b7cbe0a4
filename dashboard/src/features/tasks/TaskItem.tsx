import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskRowFragment, TaskState } from '../../generated/graphql';
import { useAct } from '../../lib/act';
import { named } from '../../lib/named';
import { shortTime, useNow } from '../../lib/time';
import { usePreferences } from '../../lib/use-preferences';
import { Button } from '../../ui/Button';
import { TextField } from '../../ui/Field';
import { Notice } from '../../ui/states';
import { Tag } from '../../ui/Tag';
import { Countdown } from './Countdown';
import { AdvanceTaskDocument } from './queries';

const TONE = { TODO: 'neutral', IN_PROGRESS: 'accent', DONE: 'good', NOT_NEEDED: 'muted' } as const;

/** One task: what, whose, until when, how far; its next steps open in place. */
export function TaskItem({ task }: { task: TaskRowFragment }) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const now = useNow(60_000);
  const [open, setOpen] = useState(false);
  const [note, setNote] = useState('');
  const { run, busy, problem } = useAct(AdvanceTaskDocument);
  const { id, version, state, nextStates, dueAt, late, owner, ownerName, steps } = task;
  const last = steps.at(-1);
  const advance = async (to: TaskState): Promise<void> => {
    if (await run({ input: { id, expectedVersion: version, to, note: note.trim() || null } })) {
      setOpen(false);
      setNote('');
    }
  };
  const finished = state === 'DONE' || state === 'NOT_NEEDED';
  const who = owner ? named(owner, language) : ownerName;
  return (
    <li className={`task${finished ? ' task-finished' : ''}`} data-testid="task" data-state={state}>
      <div className="task-line">
        <Tag tone={TONE[state]}>{t(`term.taskState.${state}`)}</Tag>
        <span className="task-title">{language === 'zh-CN' ? task.title : (task.titleEn ?? task.title)}</span>
        {!finished && dueAt && <Countdown dueAt={dueAt} />}
        {finished && late && <Tag tone="orange">{t('task.doneLate')}</Tag>}
      </div>
      <p className="task-detail">
        {task.clause && <span>{t('problem.clause', { clause: task.clause })}</span>}
        {who && <span>{who}</span>}
        {task.obligatory && !finished && <span className="tone-orange">{t('task.obligatory')}</span>}
        {last && state !== 'TODO' && (
          <span title={last.note ?? ''}>
            {last.actorName} {shortTime(last.at, now, language)}
            {last.note ? ` · ${last.note}` : ''}
          </span>
        )}
        {nextStates.length > 0 && !open && (
          <Button look="quiet" data-testid="task-open" onClick={() => setOpen(true)}>
            {t('task.act')}
          </Button>
        )}
      </p>
      {open && (
        <div className="task-act">
          <TextField label={t('task.note')} value={note} onChange={({ target }) => setNote(target.value)} />
          {problem && <Notice tone="bad">{problem.code === 'NETWORK' ? t('problem.network') : problem.message}</Notice>}
          <div className="form-buttons">
            <Button look="quiet" onClick={() => setOpen(false)}>
              {t('act.cancel')}
            </Button>
            {nextStates.map((to) => (
              <Button
                key={to}
                look={to === 'DONE' ? 'primary' : 'plain'}
                busy={busy}
                data-testid={`task-to-${to}`}
                onClick={() => void advance(to)}
              >
                {t(`term.taskAct.${to}`)}
              </Button>
            ))}
          </div>
        </div>
      )}
    </li>
  );
}
