import { useTranslation } from 'react-i18next';
import type { EquipmentKind } from '../../generated/graphql';
import { named } from '../../lib/named';
import { usePreferences } from '../../lib/use-preferences';
import { SelectField } from '../../ui/Field';
import { changeBoard, useBoard } from './use-board';
import { useFigures } from './use-cover';

const THRESHOLDS = [15, 20, 30, 45, 60, 90, 120] as const;

/** What the board asks for: machine, threshold, season. */
export function BoardControls() {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const { kind, minutes, season } = useBoard();
  const [{ data }] = useFigures();
  const kinds = data?.prepositionCoverage.kinds.map((one) => one.kind) ?? [kind];
  const seasons = data?.prepositionCoverage.seasons ?? [];
  const thresholds = [...new Set([...THRESHOLDS, ...(minutes ? [minutes] : [])])].sort((a, b) => a - b);
  return (
    <div className="board-controls">
      <SelectField
        label={t('board.kind')}
        value={kind}
        data-testid="board-kind"
        options={kinds.map((value) => ({ value, label: t(`term.equipmentKind.${value}`) }))}
        onChange={({ target }) => changeBoard({ kind: target.value as EquipmentKind, proposal: null })}
      />
      <SelectField
        label={t('board.minutes')}
        value={minutes ?? ''}
        data-testid="board-minutes"
        options={[
          { value: '', label: t('board.ownTargets') },
          ...thresholds.map((value) => ({ value: String(value), label: t('board.withinMinutes', { minutes: value }) })),
        ]}
        onChange={({ target }) => changeBoard({ minutes: target.value ? Number(target.value) : null })}
      />
      <SelectField
        label={t('board.season')}
        value={season ?? ''}
        data-testid="board-season"
        options={[
          { value: '', label: t('board.wholeYear') },
          ...seasons.map((one) => ({ value: one.code, label: named(one, language) })),
        ]}
        onChange={({ target }) => changeBoard({ season: target.value || null })}
      />
    </div>
  );
}
