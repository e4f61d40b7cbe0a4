import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CountyQuery } from '../../../generated/graphql';
import { useAct } from '../../../lib/act';
import { idempotencyKey } from '../../../lib/idempotency-key';
import { localInputValue } from '../../../lib/time';
import { navigate } from '../../../lib/url-state';
import { type Area, areaOf, FRESH_AREA, useAreaDraft } from '../../../map/area-draft';
import { Button } from '../../../ui/Button';
import { SelectField, TextArea, TextField } from '../../../ui/Field';
import { Panel } from '../../../ui/Panel';
import { Segmented } from '../../../ui/Segmented';
import { Notice } from '../../../ui/states';
import { IssueWarningDocument } from '../queries';
import { LEVELS } from '../toFeatures';
import { AreaFields } from './AreaFields';
import { CATEGORIES, missingOf, toInput, type WarningDraft, type WarningField } from './draft';
import { UnitField } from './UnitField';
import './issue.css';

const fresh = (): WarningDraft => ({
  category: '',
  level: FRESH_AREA.level,
  scope: 'COUNTY',
  startsAt: localInputValue(Date.now()),
  endsAt: '',
  areaText: '',
  cautions: '',
  measures: '',
  unit: null,
  headline: '',
  headlineEn: '',
});

const SCOPES = ['COUNTY', 'ENTERPRISE'] as const;

interface IssuePanelProps {
  county: CountyQuery['county'];
  /** The county as an area. */
  whole: Area | null;
}

/** 发布预警: all that 3.3.2 asks for. One key per opened form, so that a retry cannot issue twice. */
export function IssuePanel({ county, whole }: IssuePanelProps) {
  const { t } = useTranslation();
  const [key] = useState(idempotencyKey);
  const [typed, setTyped] = useState<WarningDraft>(fresh);
  /** Texts that still follow what is chosen, because nobody has written others. */
  const [own, setOwn] = useState({ headline: false, areaText: false });
  const [checked, setChecked] = useState(false);
  const { draft: chosen, change: choose } = useAreaDraft();
  const { run, busy, problem } = useAct(IssueWarningDocument);
  const area = areaOf(chosen, whole);

  const suggested =
    typed.unit && typed.category
      ? t('warning.headlineOf', {
          unit: typed.unit.name,
          category: t(`term.warningCategory.${typed.category}`, { lng: 'zh-CN' }),
          level: t(`term.warningLevel.${typed.level}`, { lng: 'zh-CN' }),
          lng: 'zh-CN',
        })
      : '';
  const draft: WarningDraft = { ...typed, headline: own.headline ? typed.headline : suggested };
  const missing = checked ? missingOf(draft, area) : [];
  const change = (part: Partial<WarningDraft>): void => setTyped({ ...draft, ...part });
  const error = (field: WarningField | 'headlineEn'): string | null => {
    if (missing.some((one) => one === field)) return t(field === 'area' ? 'warning.areaMissing' : 'report.required');
    return problem?.field === field ? problem.message : null;
  };
  const fields: readonly (string | null)[] = [
    ...['category', 'level', 'scope', 'startsAt', 'endsAt', 'area', 'areaText', 'cautions', 'measures'],
    ...['issuingUnitName', 'headline', 'headlineEn'],
  ];

  const close = (): void => {
    choose(FRESH_AREA);
    navigate({ act: null });
  };
  const send = async (): Promise<void> => {
    setChecked(true);
    const input = toInput(draft, area, key);
    const answer = input && (await run({ input }));
    if (!answer) return;
    choose(FRESH_AREA);
    navigate({ act: null, panel: 'warnings', selection: { kind: 'warning', id: answer.issueWarning.id } });
  };
  const text = (field: 'cautions' | 'measures' | 'areaText' | 'headline' | 'headlineEn') => ({
    value: draft[field],
    error: error(field),
    'data-testid': `warn-${field}`,
    onChange: ({ target }: { target: { value: string } }) => {
      if (field === 'headline' || field === 'areaText') setOwn({ ...own, [field]: target.value !== '' });
      change({ [field]: target.value });
    },
  });
  const moment = (field: 'startsAt' | 'endsAt') => ({
    type: 'datetime-local',
    value: draft[field],
    error: error(field),
    'data-testid': `warn-${field}`,
    onChange: ({ target }: { target: { value: string } }) => change({ [field]: target.value }),
  });

  return (
    <form
      className="report"
      data-testid="warn-form"
      onKeyDown={({ key: pressed }) => pressed === 'Escape' && close()}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Panel
        title={t('warning.issue')}
        close={{ label: t('act.close'), go: close }}
        footer={
          <>
            <Button look="quiet" onClick={close}>
              {t('act.cancel')}
            </Button>
            <Button look="primary" wide type="submit" icon="warnings" busy={busy} data-testid="warn-submit">
              {t('warning.issue')}
            </Button>
          </>
        }
      >
        <div className="form report-body">
          <Segmented
            label={t('warning.scope')}
            value={draft.scope}
            options={SCOPES.map((value) => ({ value, label: t(`term.warningScope.${value}`) }))}
            onChange={(scope) => change({ scope, unit: null })}
          />
          <SelectField
            label={t('warning.category')}
            required
            value={draft.category}
            placeholder={t('report.chooseCategory')}
            error={error('category')}
            data-testid="warn-category"
            options={CATEGORIES.map((value) => ({ value, label: t(`term.warningCategory.${value}`) }))}
            onChange={({ target }) =>
              change({ category: CATEGORIES.find((category) => category === target.value) ?? '' })
            }
          />
          <Segmented
            label={t('warning.level')}
            value={draft.level}
            options={LEVELS.map((value) => ({ value, label: t(`term.warningLevel.${value}`) }))}
            onChange={(level) => {
              change({ level });
              choose({ level });
            }}
          />
          <TextField label={t('warning.startsAt')} required {...moment('startsAt')} />
          <TextField label={t('warning.endsAt')} hint={t('warning.endsAtHint')} {...moment('endsAt')} />
          <AreaFields
            county={county}
            error={error('area')}
            onChosen={(areaText) => !own.areaText && change({ areaText })}
          />
          <TextField label={t('warning.areaText')} required {...text('areaText')} />
          <TextArea label={t('warning.cautions')} required {...text('cautions')} />
          <TextArea label={t('warning.measures')} required {...text('measures')} />
          <UnitField
            key={draft.scope}
            scope={draft.scope}
            value={draft.unit}
            error={error('issuingUnitName')}
            onChange={(unit) => change({ unit })}
          />
          <TextField label={t('warning.headline')} required {...text('headline')} />
          <TextField label={t('warning.headlineEn')} {...text('headlineEn')} />
          <p className="field-hint">{t('warning.issuedAtHint')}</p>
          {problem && !fields.includes(problem.field) && (
            <Notice tone="bad">{problem.code === 'NETWORK' ? t('problem.network') : problem.message}</Notice>
          )}
        </div>
      </Panel>
    </form>
  );
}
