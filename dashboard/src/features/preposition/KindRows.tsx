import { useTranslation } from 'react-i18next';
import type { BoardFiguresQuery } from '../../generated/graphql';
import { Section } from '../../ui/Panel';
import { Bar } from './Bar';
import { Change } from './Change';
import { changeBoard, useBoard } from './use-board';

type Kinds = BoardFiguresQuery['prepositionCoverage']['kinds'];

/** All kinds of machines beside each other; a click shows one. */
export function KindRows({ kinds }: { kinds: Kinds }) {
  const { t } = useTranslation();
  const { kind: chosen } = useBoard();
  return (
    <Section title={t('board.kinds')}>
      <ul className="board-rows" data-testid="board-kinds">
        {kinds.map(({ kind, now, whatIf }) => {
          const shown = whatIf ?? now;
          return (
            <li key={kind}>
              <button
                type="button"
                className="board-link"
                aria-pressed={kind === chosen}
                onClick={() => changeBoard({ kind, proposal: null })}
              >
                {t(`term.equipmentKind.${kind}`)}
              </button>
              <Bar share={shown.covered / Math.max(1, shown.points)} />
              <span className="board-figure">
                {shown.covered}/{shown.points} <Change by={shown.covered - now.covered} />
              </span>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
