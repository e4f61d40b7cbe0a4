import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import type { DispatchCoreFragment, DispatchState } from '../../generated/graphql';
import { useAct } from '../../lib/act';
import { Button } from '../../ui/Button';
import { TextField } from '../../ui/Field';
import { Notice } from '../../ui/states';
import { AdvanceDispatchDocument, ApproveDispatchDocument, DispatchDetailDocument } from './queries';

const BACKWARDS: readonly DispatchState[] = ['DECLINED', 'CANCELLED'];

/** The steps that the server allows next; the one forward is the plain choice. */
export function DispatchActs({ dispatch }: { dispatch: DispatchCoreFragment }) {
  const { t } = useTranslation();
  const client = useClient();
  const approve = useAct(ApproveDispatchDocument);
  const advance = useAct(AdvanceDispatchDocument);
  const [note, setNote] = useState('');
  const problem = approve.problem ?? advance.problem;

  const step = async (to: DispatchState): Promise<void> => {
    approve.forget();
    advance.forget();
    const act = { id: dispatch.id, expectedVersion: dispatch.version, note: note.trim() || null };
    const done = to === 'APPROVED' ? await approve.run({ input: act }) : await advance.run({ input: { ...act, to } });
    if (done) setNote('');
    else await client.query(DispatchDetailDocument, { id: dispatch.id }, { requestPolicy: 'network-only' }).toPromise();
  };

  if (dispatch.nextStates.length === 0) return null;
  return (
    <div className="dispatch-acts">
      <TextField
        label={t('dispatch.note')}
        value={note}
        onChange={({ target }) => setNote(target.value)}
        data-testid="dispatch-note"
      />
      {problem && (
        <Notice
          tone={problem.code === 'CONFLICT' ? 'warn' : 'bad'}
          {...(problem.code === 'CONFLICT' ? { title: t('conflict.title') } : {})}
        >
          {problem.code === 'NETWORK' ? t('problem.network') : problem.message}
        </Notice>
      )}
      <div>
        {dispatch.nextStates.map((state) => (
          <Button
            key={state}
            look={BACKWARDS.includes(state) ? 'quiet' : 'primary'}
            busy={approve.busy || advance.busy}
            data-testid={`dispatch-to-${state}`}
            onClick={() => step(state)}
          >
            {t(`term.dispatchAct.${state}`)}
          </Button>
        ))}
      </div>
    </div>
  );
}
