import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CasualtiesInput } from '../../generated/graphql';
import { TextField } from '../../ui/Field';
import { Notice } from '../../ui/states';
import { ActForm } from './ActForm';
import type { ActProps } from './acts/act-props';
import { CasualtyFields } from './CasualtyFields';
import { CASUALTY_FIELDS } from './casualty-names';
import { FigureConflict } from './FigureConflict';
import { mergeFigures } from './merge-figures';
import { UpdateCasualtiesDocument } from './queries';
import { useIncidentAct } from './useIncidentAct';

const FIELDS = [...CASUALTY_FIELDS, ...CASUALTY_FIELDS.map((field) => `casualties.${field}`), 'reason'];

const figures = ({ deaths, missing, trapped, seriouslyInjured, minorInjured, directLossYuan }: CasualtiesInput) => ({
  deaths,
  missing,
  trapped,
  seriouslyInjured,
  minorInjured,
  directLossYuan,
});

/** 更新伤亡: six figures and why they changed; the grade that they amount to is shown before they are sent. */
export function CasualtiesForm({ incident, onDone }: ActProps) {
  const { t } = useTranslation();
  const [casualties, setCasualties] = useState<CasualtiesInput>(() => figures(incident));
  const [reason, setReason] = useState('');
  const { send, busy, problem, conflict, seen } = useIncidentAct(UpdateCasualtiesDocument, incident, onDone);
  // What somebody else counted meanwhile is taken in where oneself typed nothing, once for each change of theirs.
  const [taken, setTaken] = useState(conflict);
  if (conflict !== taken) {
    setTaken(conflict);
    if (conflict) setCasualties(mergeFigures(figures(conflict), figures(seen), casualties).merged);
  }
  const disputed = conflict ? mergeFigures(figures(conflict), figures(seen), casualties).disputed : [];
  return (
    <ActForm
      title={t('incident.updateCasualties')}
      testId="casualties-form"
      submit={t('act.save')}
      busy={busy}
      problem={problem}
      fields={FIELDS}
      conflict={conflict}
      current={seen}
      notice={
        disputed.length > 0 && (
          <FigureConflict
            fields={disputed}
            theirs={figures(seen)}
            mine={casualties}
            onTake={(field) => setCasualties({ ...casualties, [field]: seen[field] })}
          />
        )
      }
      onSubmit={() => send({ casualties, reason })}
      onCancel={() => onDone()}
    >
      <CasualtyFields value={casualties} onChange={setCasualties} problem={problem} was={incident.severity} />
      <Notice>{t('deed.casualties.window', { day: incident.lastRegradeDay })}</Notice>
      <TextField
        label={t('incident.reason')}
        required
        value={reason}
        data-testid="casualties-reason"
        error={problem?.field === 'reason' ? problem.message : null}
        onChange={({ target }) => setReason(target.value)}
      />
    </ActForm>
  );
}
