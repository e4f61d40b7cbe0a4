import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReleaseRowFragment } from '../../generated/graphql';
import { useAct } from '../../lib/act';
import { TextField } from '../../ui/Field';
import { ActForm } from '../incidents/ActForm';
import { RejectReleaseDocument, WithdrawReleaseDocument } from './queries';

interface RefuseReleaseProps {
  release: ReleaseRowFragment;
  how: 'reject' | 'withdraw';
  onDone: () => void;
}

/** Not approved, for a reason; or taken back by who wrote it. */
export function RefuseRelease({ release, how, onDone }: RefuseReleaseProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const reject = useAct(RejectReleaseDocument);
  const withdraw = useAct(WithdrawReleaseDocument);
  const problem = reject.problem ?? withdraw.problem;
  const submit = async (): Promise<void> => {
    const made = { id: release.id, expectedVersion: release.version };
    const done =
      how === 'reject' ? await reject.run({ input: { ...made, reason } }) : await withdraw.run({ input: made });
    if (done) onDone();
  };
  return (
    <ActForm
      title={t(`term.releaseAct.${how}`)}
      testId={`${how}-form`}
      submit={t(`term.releaseAct.${how}`)}
      danger
      busy={reject.busy || withdraw.busy}
      problem={problem}
      fields={['reason']}
      onSubmit={() => void submit()}
      onCancel={onDone}
    >
      {how === 'reject' && (
        <TextField
          label={t('deed.reason')}
          required
          autoFocus
          value={reason}
          error={problem?.field === 'reason' ? problem.message : null}
          onChange={({ target }) => setReason(target.value)}
        />
      )}
    </ActForm>
  );
}
