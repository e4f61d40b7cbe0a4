import { useTranslation } from 'react-i18next';
import { usePreferences } from '../../lib/use-preferences';
import { PALETTES } from '../../map/palette';
import { POINT_LOOKS } from './layers';

/** What the points on the map mean, drawn from the same table as they are. */
export function BoardLegend({ whatIf }: { whatIf: boolean }) {
  const { t } = useTranslation();
  const { theme } = usePreferences();
  const p = PALETTES[theme];
  const looks = (['covered', 'gap', 'opened', 'closed'] as const).filter(
    (look) => whatIf || !/ed$/.test(look) || look === 'covered',
  );
  return (
    <ul className="board-legend">
      {looks.map((look) => {
        const { fill, ring } = POINT_LOOKS[look];
        return (
          <li key={look}>
            <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
              <circle cx="8" cy="8" r="5" fill={fill(p)} stroke={ring(p)} strokeWidth="2.5" />
            </svg>
            {t(`board.legend.${look}`)}
          </li>
        );
      })}
    </ul>
  );
}
