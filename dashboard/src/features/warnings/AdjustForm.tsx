import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WarningCoreFragment } from '../../generated/graphql';
import { fromLocalInput, localInputValue } from '../../lib/time';
import { TextArea, TextField } from '../../ui/Field';
import { Segmented } from '../../ui/Segmented';
import { ActForm } from '../incidents/ActForm';
import { AdjustWarningDocument } from './queries';
import { LEVELS } from './toFeatures';
import { useWarningAct } from './use-warning-act';

/** 调整: another level, another end, other cautions or measures; what stays as it was is not sent. */
export function AdjustForm({ warning, onDone }: { warning: WarningCoreFragment; onDone: () => void }) {
  const { t } = useTranslation();
  const { warningLevel, endsAt, cautions, measures } = warning;
  const [typed, setTyped] = useState({
    level: warningLevel,
    endsAt: endsAt ? localInputValue(Date.parse(endsAt)) : '',
    cautions,
    measures,
    issuingUnitName: warning.issuingUnitName,
    reason: '',
  });
  const { send, busy, problem, notice } = useWarningAct(AdjustWarningDocument, warning, onDone);
  const field = (name: 'endsAt' | 'cautions' | 'measures' | 'issuingUnitName' | 'reason') => ({
    value: typed[name],
    error: problem?.field === name ? problem.message : null,
    'data-testid': `adjust-${name}`,
    onChange: ({ target }: { target: { value: string } }) => setTyped({ ...typed, [name]: target.value }),
  });
  const submit = (): Promise<void> =>
    send({
      level: typed.level,
      issuingUnitName: typed.issuingUnitName,
      reason: typed.reason,
      ...(typed.endsAt !== '' && { endsAt: fromLocalInput(typed.endsAt) }),
      ...(typed.endsAt === '' && endsAt !== null && { endsAt: null }),
      ...(typed.cautions !== cautions && { cautions: typed.cautions }),
      ...(typed.measures !== measures && { measures: typed.measures }),
    });
  return (
    <ActForm
      title={t('warning.adjust')}
      testId="adjust-form"
      submit={t('warning.adjust')}
      busy={busy}
      problem={problem}
      fields={['endsAt', 'cautions', 'measures', 'issuingUnitName', 'reason']}
      notice={notice}
      onSubmit={submit}
      onCancel={onDone}
    >
      <Segmented
        label={t('warning.level')}
        value={typed.level}
        options={LEVELS.map((value) => ({ value, label: t(`term.warningLevel.${value}`) }))}
        onChange={(level) => setTyped({ ...typed, level })}
      />
      <TextField label={t('warning.endsAt')} type="datetime-local" {...field('endsAt')} />
      <TextArea label={t('warning.cautions')} {...field('cautions')} />
      <TextArea label={t('warning.measures')} {...field('measures')} />
      <TextField label={t('warning.byUnit')} hint={t('warning.byUnitHint')} required {...field('issuingUnitName')} />
      <TextArea label={t('warning.reason')} required rows={2} {...field('reason')} />
    </ActForm>
  );
}
