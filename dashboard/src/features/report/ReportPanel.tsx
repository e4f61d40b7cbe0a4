import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../lib/act';
import { idempotencyKey } from '../../lib/idempotency-key';
import { localInputValue } from '../../lib/time';
import { navigate } from '../../lib/url-state';
import type { LngLat } from '../../map/geometry';
import { Button } from '../../ui/Button';
import { TextArea, TextField } from '../../ui/Field';
import { Panel } from '../../ui/Panel';
import { Notice } from '../../ui/states';
import { CasualtyFields } from '../incidents/CasualtyFields';
import { CASUALTY_FIELDS } from '../incidents/casualty-names';
import { NO_CASUALTIES } from '../incidents/no-casualties';
import { CategoryFields, scopesOf, useCategories } from './CategoryFields';
import { faultsOf, type ReportDraft, type ReportField, toInput } from './draft';
import { PlaceFields } from './PlaceFields';
import { ReportIncidentDocument } from './queries';
import '../incidents/incident.css';
import './report.css';

const AT_FIELD: readonly string[] = [
  'title',
  'category',
  'scope',
  'occurredAt',
  'summary',
  'address',
  'reporterName',
  'reporterPhone',
  'position',
  'position.longitude',
  'position.latitude',
  'position.datum',
  ...CASUALTY_FIELDS.map((field) => `casualties.${field}`),
];

const fresh = (): ReportDraft => ({
  longitude: '',
  latitude: '',
  datum: 'WGS84',
  category: '',
  scope: '',
  title: '',
  occurredAt: localInputValue(Date.now()),
  address: '',
  summary: '',
  casualties: NO_CASUALTIES,
  reporterName: '',
  reporterPhone: '',
});

interface ReportPanelProps {
  at: LngLat | null;
  onPlace: (at: LngLat | null) => void;
}

/** 接报: where, what, when, who is hurt. One key per opened form, so that a retry cannot report twice. */
export function ReportPanel({ at, onPlace }: ReportPanelProps) {
  const { t } = useTranslation();
  const [key] = useState(idempotencyKey);
  const [typed, setTyped] = useState<ReportDraft>(fresh);
  const [checked, setChecked] = useState(false);
  const categories = useCategories();
  const { run, busy, problem } = useAct(ReportIncidentDocument);
  const draft: ReportDraft = at
    ? { ...typed, longitude: at.longitude.toFixed(6), latitude: at.latitude.toFixed(6), datum: 'WGS84' }
    : typed;
  const scopes = scopesOf(categories, draft.category);
  const faults = checked ? faultsOf(draft, scopes) : {};

  const change = (part: Partial<ReportDraft>): void => {
    const next = { ...draft, ...part };
    setTyped(next);
    if (at && ('longitude' in part || 'latitude' in part || 'datum' in part)) onPlace(null);
  };
  const error = (field: ReportField | 'address' | 'reporterName' | 'reporterPhone'): string | null => {
    const fault = field in faults ? faults[field as ReportField] : undefined;
    if (fault) return fault === 'coordinate' ? t('report.badCoordinate') : t('report.required');
    return problem?.field === field || problem?.field === `position.${field}` ? problem.message : null;
  };
  const send = async (): Promise<void> => {
    setChecked(true);
    const input = toInput(draft, key);
    if (!input || Object.keys(faultsOf(draft, scopes)).length > 0) return;
    const answer = await run({ input });
    if (!answer) return;
    onPlace(null);
    navigate({ act: null, selection: { kind: 'incident', id: answer.reportIncident.id } });
  };
  const close = (): void => {
    onPlace(null);
    navigate({ act: null });
  };
  const field = (name: 'title' | 'address' | 'reporterName' | 'reporterPhone', testId: string) => ({
    value: draft[name],
    error: error(name),
    'data-testid': testId,
    onChange: ({ target }: { target: { value: string } }) => change({ [name]: target.value }),
  });

  return (
    <form
      className="report"
      data-testid="report-form"
      onKeyDown={({ key: pressed }) => pressed === 'Escape' && close()}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Panel
        title={t('report.title')}
        close={{ label: t('act.close'), go: close }}
        footer={
          <>
            <Button look="quiet" onClick={close}>
              {t('act.cancel')}
            </Button>
            <Button look="primary" wide type="submit" icon="report" busy={busy} data-testid="report-submit">
              {t('report.submit')}
            </Button>
          </>
        }
      >
        <div className="form report-body">
          <PlaceFields
            draft={draft}
            picked={at !== null}
            errors={{
              longitude: error('longitude') ?? (problem?.field === 'position' ? problem.message : null),
              latitude: error('latitude'),
              datum: problem?.field === 'position.datum' ? problem.message : null,
            }}
            onChange={change}
          />
          <CategoryFields
            draft={draft}
            categories={categories}
            errors={{ category: error('category'), scope: error('scope') }}
            onChange={change}
          />
          <TextField
            label={t('report.titleField')}
            required
            placeholder={t('report.titleHint')}
            {...field('title', 'report-title')}
          />
          <TextField
            label={t('report.occurredAt')}
            required
            type="datetime-local"
            value={draft.occurredAt}
            error={error('occurredAt')}
            data-testid="report-occurred"
            onChange={({ target }) => change({ occurredAt: target.value })}
          />
          <TextArea
            label={t('report.summary')}
            required
            value={draft.summary}
            error={error('summary')}
            data-testid="report-summary"
            onChange={({ target }) => change({ summary: target.value })}
          />
          <TextField label={t('report.address')} {...field('address', 'report-address')} />
          <CasualtyFields
            value={draft.casualties}
            onChange={(casualties) => change({ casualties })}
            problem={problem}
          />
          <div className="form-pair">
            <TextField label={t('report.reporterName')} {...field('reporterName', 'report-reporter')} />
            <TextField label={t('report.reporterPhone')} inputMode="tel" {...field('reporterPhone', 'report-phone')} />
          </div>
          {problem && !(problem.field && AT_FIELD.includes(problem.field)) && (
            <Notice tone="bad">{problem.code === 'NETWORK' ? t('problem.network') : problem.message}</Notice>
          )}
        </div>
      </Panel>
    </form>
  );
}
