import { useTranslation } from 'react-i18next';
import type { PlanCoreFragment } from '../../generated/graphql';
import { useAct } from '../../lib/act';
import { named } from '../../lib/named';
import { toProblem } from '../../lib/problem';
import { useKeptQuery } from '../../lib/use-kept-query';
import { usePreferences } from '../../lib/use-preferences';
import { useMapActions } from '../../map/actions';
import { MapSymbol } from '../../map/Symbol';
import { Button } from '../../ui/Button';
import { Line, List } from '../../ui/List';
import { Section } from '../../ui/Panel';
import { Skeleton } from '../../ui/states';
import { Tag } from '../../ui/Tag';
import { ComparePlans } from './ComparePlans';
import { signed } from './figures';
import { OrderPlan } from './OrderPlan';
import { Problem } from './Problem';
import { PlanDetailDocument, UpdatePlanDocument } from './plan-queries';
import { TransferList } from './TransferList';
import { changeBoard } from './use-board';
import { useRegisters } from './use-cover';
import { placedOf } from './what-if';

/** One plan: what it brings beside now and another, its moves, its order, and how far that is carried out. */
export function PlanDetail({ id, plans }: { id: string; plans: readonly PlanCoreFragment[] }) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const { show } = useMapActions();
  const registers = useRegisters();
  const update = useAct(UpdatePlanDocument);
  const [{ data, error }] = useKeptQuery({ query: PlanDetailDocument, variables: { id } });
  const plan = data?.prepositionPlan?.id === id ? data.prepositionPlan : null;
  const leave = (): void => changeBoard({ plan: null, against: null });
  if (!plan) return error ? <Problem of={toProblem(error)} /> : <Skeleton rows={6} label={t('state.loading')} />;
  const { version, minutes, season, moves, transfers, planState } = plan;
  const draft = planState === 'DRAFT';
  const showOnMap = (): void => {
    const away = plan.without.map(({ code }) => code);
    changeBoard({ tab: 'cover', minutes, season, away, placed: placedOf(plan.placed, registers) }, 'push');
  };
  const discard = async (): Promise<void> => {
    if (await update.run({ input: { id, expectedVersion: version, retired: true } })) leave();
  };
  return (
    <>
      <div className="board-plan-head" data-testid="plan-detail">
        <Button look="quiet" icon="back" onClick={leave} data-testid="plan-back">
          {t('board.planBack')}
        </Button>
        <h3>
          {plan.name} <Tag tone={draft ? 'neutral' : 'accent'}>{t(`term.planState.${planState}`)}</Tag>
        </h3>
        <p className="board-note">
          {plan.code} · {t('board.saved', { by: plan.savedBy })}
          {plan.orderedBy && ` · ${t('board.ordered', { by: plan.orderedBy })}`}
        </p>
        <div className="board-acts">
          <Button icon="layers" onClick={showOnMap} data-testid="plan-show">
            {t('board.show')}
          </Button>
          {draft && (
            <Button busy={update.busy} onClick={() => void discard()}>
              {t('board.discard')}
            </Button>
          )}
        </div>
        <Problem of={update.problem} />
      </div>
      <ComparePlans plan={plan} others={plans.filter((other) => other.id !== id)} />
      {draft && moves.length > 0 && (
        <Section title={t('board.moves')} testId="plan-moves">
          <List
            label={t('board.moves')}
            rows={moves.map(({ equipment, fromSite, toSite, to, roadMinutes, gain }) => ({
              id: equipment.id,
              content: (
                <Line
                  symbol={
                    <MapSymbol
                      spec={{ type: 'equipment', kind: equipment.equipmentKind, status: equipment.status }}
                      size={24}
                    />
                  }
                  title={`${equipment.name} ${equipment.code}`}
                  detail={t('board.move', {
                    from: fromSite ? named(fromSite, language) : t('board.here'),
                    to: toSite ? named(toSite, language) : t('board.position', to),
                  })}
                  aside={
                    <>
                      <strong className={gain < 0 ? 'board-worse' : 'board-better'}>
                        {t('board.gainWeight', { gain: signed(gain) || '0' })}
                      </strong>
                      {t('board.road', { minutes: Math.round(roadMinutes) })}
                    </>
                  }
                />
              ),
            }))}
            onOpen={(machine) => {
              const move = moves.find(({ equipment }) => equipment.id === machine);
              if (move) show(move.to, 10);
            }}
          />
        </Section>
      )}
      {draft && <OrderPlan id={id} version={version} moves={moves.length} />}
      {transfers.length > 0 && <TransferList transfers={transfers} />}
    </>
  );
}
