import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { named } from '../../lib/named';
import { usePreferences } from '../../lib/use-preferences';
import { useMapActions } from '../../map/actions';
import { Button } from '../../ui/Button';
import { Line, List } from '../../ui/List';
import { Section } from '../../ui/Panel';
import { tenth } from './figures';
import { useDetail } from './use-cover';

const FEW = 6;

/** The gaps, the heaviest first; a gap that the what-if opens is marked. */
export function GapList() {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const { show } = useMapActions();
  const [all, setAll] = useState(false);
  const [{ data }] = useDetail();
  const gaps = data?.prepositionCoverage.kinds[0]?.gaps;
  if (!gaps) return null;
  const shown = all ? gaps : gaps.slice(0, FEW);
  return (
    <Section title={t('board.gaps')} aside={<span data-testid="board-gaps">{gaps.length}</span>}>
      {gaps.length === 0 && <p className="muted">{t('board.noGaps')}</p>}
      <List
        label={t('board.gaps')}
        rows={shown.map((gap) => ({
          id: gap.id,
          testId: 'gap-row',
          content: (
            <Line
              title={named(gap, language)}
              detail={
                <>
                  {t(`term.demandKind.${gap.kind}`)} ·{' '}
                  {gap.minutes === null
                    ? t('board.gapNone', { target: gap.targetMinutes })
                    : t('board.gapLate', { minutes: Math.round(gap.minutes), target: gap.targetMinutes })}
                </>
              }
              aside={
                <>
                  <strong>{tenth(gap.weight)}</strong>
                  {gap.coveredNow && <span className="board-worse">{t('board.legend.opened')}</span>}
                </>
              }
            />
          ),
        }))}
        onOpen={(id) => {
          const gap = gaps.find((one) => one.id === id);
          if (gap) show(gap.position, 10.5);
        }}
      />
      {gaps.length > FEW && (
        <Button look="quiet" onClick={() => setAll(!all)}>
          {all ? t('act.less') : t('act.more')}
        </Button>
      )}
    </Section>
  );
}
