import { useTranslation } from 'react-i18next';
import { named } from '../../lib/named';
import { usePreferences } from '../../lib/use-preferences';
import { Section } from '../../ui/Panel';
import { Bar } from './Bar';
import { Change } from './Change';
import { useDetail } from './use-cover';

/** Each township: how many of its points are reached in time, the worst first. */
export function TownshipRows() {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const [{ data }] = useDetail();
  const townships = data?.prepositionCoverage.kinds[0]?.townships;
  if (!townships) return null;
  const share = (one: (typeof townships)[number]): number => one.covered / Math.max(1, one.points);
  const worst = [...townships].sort((a, b) => share(a) - share(b) || b.weight - a.weight);
  return (
    <Section title={t('board.townships')}>
      <ul className="board-rows" data-testid="board-townships">
        {worst.map((one) => (
          <li key={one.township ?? ''}>
            <span>{one.name ? named({ name: one.name, nameEn: one.nameEn }, language) : t('board.noTownship')}</span>
            <Bar share={share(one)} />
            <span className="board-figure">
              {one.covered}/{one.points} <Change by={one.covered - one.coveredNow} />
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
