import { useTranslation } from 'react-i18next';
import type { PlanCoreFragment, PrepositionPlanDetailQuery } from '../../generated/graphql';
import { useKeptQuery } from '../../lib/use-kept-query';
import { SelectField } from '../../ui/Field';
import { Section } from '../../ui/Panel';
import { Change } from './Change';
import { shareOf, tenth } from './figures';
import { PlanDetailDocument } from './plan-queries';
import { changeBoard, useBoard } from './use-board';

type Plan = NonNullable<PrepositionPlanDetailQuery['prepositionPlan']>;

/** What a plan brings for each kind of machine, beside what is now and what another plan would bring. */
export function ComparePlans({ plan, others }: { plan: Plan; others: readonly PlanCoreFragment[] }) {
  const { t } = useTranslation();
  const { against } = useBoard();
  const [{ data }] = useKeptQuery({
    query: PlanDetailDocument,
    variables: { id: against ?? '' },
    pause: against === null,
  });
  const other = against !== null && data?.prepositionPlan?.id === against ? data.prepositionPlan : null;
  return (
    <Section title={t('board.comparison')} testId="plan-comparison">
      <table className="board-table">
        <thead>
          <tr>
            <th />
            <th>{t('board.now')}</th>
            <th title={plan.name}>{plan.name}</th>
            {other && <th title={other.name}>{other.name}</th>}
          </tr>
        </thead>
        <tbody>
          {plan.coverage.kinds.map(({ kind, now, whatIf }) => {
            const planned = whatIf ?? now;
            const theirs = other?.coverage.kinds.find((one) => one.kind === kind);
            const rival = theirs && (theirs.whatIf ?? theirs.now);
            return (
              <tr key={kind}>
                <th>{t(`term.equipmentKind.${kind}`)}</th>
                <td>
                  {now.covered}/{now.points}
                  <small>{tenth(shareOf(now))}%</small>
                </td>
                <td>
                  {planned.covered}/{planned.points} <Change by={planned.covered - now.covered} />
                  <small>{tenth(shareOf(planned))}%</small>
                </td>
                {rival && theirs && (
                  <td>
                    {rival.covered}/{rival.points} <Change by={rival.covered - theirs.now.covered} />
                    <small>{tenth(shareOf(rival))}%</small>
                  </td>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
      {others.length > 0 && (
        <SelectField
          label={t('board.compare')}
          value={against ?? ''}
          data-testid="plan-against"
          options={[
            { value: '', label: t('board.compareNone') },
            ...others.map(({ id, name, code }) => ({ value: id, label: `${name} ${code}` })),
          ]}
          onChange={({ target }) => changeBoard({ against: target.value || null })}
        />
      )}
    </Section>
  );
}
