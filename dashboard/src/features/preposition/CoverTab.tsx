import { useTranslation } from 'react-i18next';
import { toProblem } from '../../lib/problem';
import { Section } from '../../ui/Panel';
import { Stat } from '../../ui/Stat';
import { ErrorState, Skeleton } from '../../ui/states';
import { BoardLegend } from './BoardLegend';
import { Change } from './Change';
import { CriticalMachines } from './CriticalMachines';
import { shareOf, tenth } from './figures';
import { GapList } from './GapList';
import { KindRows } from './KindRows';
import { SavePlan } from './SavePlan';
import { TownshipRows } from './TownshipRows';
import { useBoard } from './use-board';
import { useFigures } from './use-cover';
import { WhatIfSection } from './WhatIfSection';
import { hasWhatIf } from './what-if';

/** 覆盖: figures, what-if, gaps, townships. */
export function CoverTab() {
  const { t } = useTranslation();
  const board = useBoard();
  const [{ data, error }, again] = useFigures();
  const problem = toProblem(error);
  const kind = data?.prepositionCoverage.kinds.find((one) => one.kind === board.kind);
  const shown = kind && (kind.whatIf ?? kind.now);
  return (
    <>
      {problem && (
        <ErrorState
          title={t('state.failed')}
          message={problem.code === 'NETWORK' ? t('problem.network') : problem.message}
          note={data ? t('state.kept') : undefined}
          retry={{ label: t('state.retry'), go: () => again({ requestPolicy: 'network-only' }) }}
        />
      )}
      {!data && !problem && <Skeleton rows={6} label={t('state.loading')} />}
      {kind && shown && (
        <Section title={t(`term.equipmentKind.${kind.kind}`)} testId="board-figures">
          <div className="board-figures">
            <Stat
              label={t('board.covered')}
              tone={shown.covered < shown.points ? 'orange' : 'good'}
              value={
                <span data-testid="board-covered">
                  {shown.covered}/{shown.points} <Change by={shown.covered - kind.now.covered} />
                </span>
              }
            />
            <Stat
              label={t('board.coveredShare')}
              unit="%"
              value={
                <>
                  {tenth(shareOf(shown))} <Change by={shareOf(shown) - shareOf(kind.now)} />
                </>
              }
            />
            <Stat
              label={t('board.worst')}
              unit={t('board.unitMinutes')}
              value={
                shown.worstMinutes === null ? (
                  '—'
                ) : (
                  <>
                    {Math.round(shown.worstMinutes)}{' '}
                    <Change by={shown.worstMinutes - (kind.now.worstMinutes ?? shown.worstMinutes)} better="less" />
                  </>
                )
              }
            />
            <Stat
              label={t('board.machines')}
              value={
                <>
                  {shown.machines} <Change by={shown.machines - kind.now.machines} />
                </>
              }
            />
          </div>
          <p className="board-note">
            {t(data?.prepositionCoverage.basis === 'ROUTING' ? 'board.byRoad' : 'board.estimate')}
          </p>
          <BoardLegend whatIf={hasWhatIf(board)} />
        </Section>
      )}
      {kind && <WhatIfSection />}
      {hasWhatIf(board) && <SavePlan />}
      {kind && <CriticalMachines />}
      {kind && <GapList />}
      {kind && <TownshipRows />}
      {data && <KindRows kinds={data.prepositionCoverage.kinds} />}
    </>
  );
}
