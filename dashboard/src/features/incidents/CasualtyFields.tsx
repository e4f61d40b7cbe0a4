import { useTranslation } from 'react-i18next';
import type { CasualtiesInput } from '../../generated/graphql';
import type { Problem } from '../../lib/problem';
import { TextField } from '../../ui/Field';
import { LiveSeverity } from './LiveSeverity';

export const CASUALTY_FIELDS = [
  'deaths',
  'missing',
  'trapped',
  'seriouslyInjured',
  'minorInjured',
  'directLossYuan',
] as const;

interface CasualtyFieldsProps {
  value: CasualtiesInput;
  onChange: (value: CasualtiesInput) => void;
  problem: Problem | null;
}

/** Six numbers, and the severity that they amount to, computed by the service while they are typed. */
export function CasualtyFields({ value, onChange, problem }: CasualtyFieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <div className="form-triple">
        {CASUALTY_FIELDS.map((field) => (
          <TextField
            key={field}
            label={field === 'directLossYuan' ? t('incident.lossYuan') : t(`incident.${field}`)}
            inputMode="numeric"
            type="number"
            min={0}
            step={1}
            data-testid={`casualties-${field}`}
            value={String(value[field])}
            error={problem?.field === field || problem?.field === `casualties.${field}` ? problem.message : null}
            onFocus={({ target }) => target.select()}
            onChange={({ target }) =>
              onChange({ ...value, [field]: Math.max(0, Math.trunc(Number(target.value) || 0)) })
            }
          />
        ))}
      </div>
      <LiveSeverity casualties={value} />
    </>
  );
}
