import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReleaseRowFragment } from '../../generated/graphql';
import { useAct } from '../../lib/act';
import { TextField } from '../../ui/Field';
import { ActForm } from '../incidents/ActForm';
import { PublishReleaseDocument } from './queries';

/** 发布 (4.7): where it was made known; from then on it stays as it is. */
export function PublishRelease({ release, onDone }: { release: ReleaseRowFragment; onDone: () => void }) {
  const { t } = useTranslation();
  const [channels, setChannels] = useState('');
  const { run, busy, problem } = useAct(PublishReleaseDocument);
  const submit = async (): Promise<void> => {
    const named = channels
      .split(/[、，,;；]/)
      .map((channel) => channel.trim())
      .filter((channel) => channel !== '');
    if (await run({ input: { id: release.id, expectedVersion: release.version, channels: named } })) onDone();
  };
  return (
    <ActForm
      title={t('term.releaseAct.publish')}
      testId="publish-form"
      submit={t('term.releaseAct.publish')}
      busy={busy}
      problem={problem}
      fields={['channels']}
      onSubmit={() => void submit()}
      onCancel={onDone}
    >
      <TextField
        label={t('release.channels')}
        hint={t('release.channelsHint')}
        required
        autoFocus
        value={channels}
        error={problem?.field === 'channels' ? problem.message : null}
        data-testid="publish-channels"
        onChange={({ target }) => setChannels(target.value)}
      />
    </ActForm>
  );
}
