import { useTranslation } from 'react-i18next';
import { toProblem } from '../../lib/problem';
import { fullTime, shortTime, useNow } from '../../lib/time';
import { useKeptQuery } from '../../lib/use-kept-query';
import { usePreferences } from '../../lib/use-preferences';
import { Line, List } from '../../ui/List';
import { Empty, Skeleton } from '../../ui/states';
import { Tag } from '../../ui/Tag';
import { PlanDetail } from './PlanDetail';
import { Problem } from './Problem';
import { PlansDocument } from './plan-queries';
import { changeBoard, useBoard } from './use-board';

/** 方案: what was saved, the newest first, and one of them in full. */
export function PlansTab() {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const now = useNow(60_000);
  const { plan } = useBoard();
  const [{ data, error }] = useKeptQuery({ query: PlansDocument });
  const plans = data?.prepositionPlans.nodes.filter(({ retiredAt }) => retiredAt === null);
  if (plan !== null) return <PlanDetail key={plan} id={plan} plans={plans ?? []} />;
  if (!plans) return error ? <Problem of={toProblem(error)} /> : <Skeleton rows={4} label={t('state.loading')} />;
  if (plans.length === 0) return <Empty title={t('board.plansNone')} hint={t('board.plansNoneHint')} />;
  return (
    <List
      label={t('board.tabs.plans')}
      rows={plans.map(({ id, name, code, savedBy, savedAt, planState }) => ({
        id,
        testId: 'plan-row',
        content: (
          <Line
            title={name}
            detail={
              <span title={fullTime(savedAt, language)}>
                {code} · {t('board.saved', { by: savedBy })} {shortTime(savedAt, now, language)}
              </span>
            }
            aside={<Tag tone={planState === 'ORDERED' ? 'accent' : 'neutral'}>{t(`term.planState.${planState}`)}</Tag>}
          />
        ),
      }))}
      onOpen={(id) => changeBoard({ plan: id, against: null }, 'push')}
    />
  );
}
