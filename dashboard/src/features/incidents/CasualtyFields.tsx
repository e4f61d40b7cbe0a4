import { useTranslation } from 'react-i18next';
import type { CasualtiesInput, Severity } from '../../generated/graphql';
import type { Problem } from '../../lib/problem';
import { TextField } from '../../ui/Field';
import { CASUALTY_FIELDS } from './casualty-names';
import { LiveSeverity } from './LiveSeverity';

interface CasualtyFieldsProps {
  value: CasualtiesInput;
  onChange: (value: CasualtiesInput) => void;
  problem: Problem | null;
  /** The grade that holds, where figures may change it. */
  was?: Severity;
}

/** Six numbers, and the severity that they amount to, computed by the service while they are typed. */
export function CasualtyFields({ value, onChange, problem, was }: CasualtyFieldsProps) {
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
      <LiveSeverity casualties={value} {...(was && { was })} />
    </>
  );
}
