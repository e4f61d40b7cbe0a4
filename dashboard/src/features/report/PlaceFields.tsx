import { useTranslation } from 'react-i18next';
import { SelectField, TextField } from '../../ui/Field';
import { DATUMS, type ReportDraft } from './draft';

interface PlaceFieldsProps {
  draft: ReportDraft;
  picked: boolean;
  errors: { longitude: string | null; latitude: string | null; datum: string | null };
  onChange: (change: Partial<ReportDraft>) => void;
}

export function PlaceFields({ draft, picked, errors, onChange }: PlaceFieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <p className="second report-hint" data-testid="report-place-hint">
        {picked ? t('report.picked') : t('report.pick')}
      </p>
      <div className="form-triple">
        <TextField
          label={t('report.longitude')}
          required
          inputMode="decimal"
          data-testid="report-longitude"
          value={draft.longitude}
          error={errors.longitude}
          onChange={({ target }) => onChange({ longitude: target.value })}
        />
        <TextField
          label={t('report.latitude')}
          required
          inputMode="decimal"
          data-testid="report-latitude"
          value={draft.latitude}
          error={errors.latitude}
          onChange={({ target }) => onChange({ latitude: target.value })}
        />
        <SelectField
          label={t('report.datum')}
          data-testid="report-datum"
          value={draft.datum}
          error={errors.datum}
          options={DATUMS.map((value) => ({ value, label: t(`term.datum.${value}`) }))}
          onChange={({ target }) => onChange({ datum: DATUMS.find((value) => value === target.value) ?? 'WGS84' })}
        />
      </div>
    </>
  );
}
