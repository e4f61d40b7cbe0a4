import { useTranslation } from 'react-i18next';
import { Line, List } from '../../ui/List';
import { Section } from '../../ui/Panel';
import { tenth } from './figures';
import { changeBoard, useBoard } from './use-board';
import { useDetail } from './use-cover';
import { withAway } from './what-if';

const SHOWN = 4;

/** The machines whose absence opens the heaviest gaps; one that is chosen is taken to be away. */
export function CriticalMachines() {
  const { t } = useTranslation();
  const board = useBoard();
  const [{ data }] = useDetail();
  const machines = data?.prepositionCoverage.kinds[0]?.machines ?? [];
  const critical = machines
    .flatMap(({ equipment, pointsAlone, weightAlone }) =>
      equipment && pointsAlone > 0 ? [{ ...equipment, pointsAlone, weightAlone }] : [],
    )
    .slice(0, SHOWN);
  if (critical.length === 0) return null;
  return (
    <Section title={t('board.critical')} testId="board-critical">
      <p className="board-note">{t('board.criticalHint')}</p>
      <List
        label={t('board.critical')}
        rows={critical.map(({ id, name, code, pointsAlone, weightAlone }) => ({
          id,
          testId: 'critical-machine',
          content: (
            <Line
              title={`${name} ${code}`}
              detail={t('board.alone', { count: pointsAlone })}
              aside={<strong className="board-worse">−{tenth(weightAlone)}</strong>}
            />
          ),
        }))}
        onOpen={(id) => {
          const machine = critical.find((one) => one.id === id);
          if (machine) changeBoard({ away: withAway(board, machine.code) });
        }}
      />
    </Section>
  );
}
