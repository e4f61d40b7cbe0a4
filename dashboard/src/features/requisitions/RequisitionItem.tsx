import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequisitionRowFragment, RequisitionState } from '../../generated/graphql';
import { count, yuan } from '../../lib/measure';
import { fullTime, shortTime, useNow } from '../../lib/time';
import { usePreferences } from '../../lib/use-preferences';
import { Button } from '../../ui/Button';
import { type Fact, Facts } from '../../ui/Facts';
import { Tag, type Tone } from '../../ui/Tag';
import { AdvanceRequisition } from './AdvanceRequisition';

const PrintRequisition = lazy(() => import('./PrintRequisition'));

const TONE: Readonly<Record<RequisitionState, Tone>> = {
  DECIDED: 'neutral',
  DELIVERED: 'accent',
  RETURNED: 'good',
  LOST: 'orange',
  COMPENSATED: 'good',
  CANCELLED: 'muted',
};

interface RequisitionItemProps {
  requisition: RequisitionRowFragment;
  incident: { code: string; title: string };
  changeable: boolean;
}

/** One requisition: what, of whom, by which decision, until when, in what condition, and its next step. */
export function RequisitionItem({ requisition, incident, changeable }: RequisitionItemProps) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const now = useNow(60_000);
  const [paper, setPaper] = useState<'decision' | 'receipt' | null>(null);
  const [step, setStep] = useState<RequisitionState | null>(null);
  const { requisitionState: state, quantity, unit, periodFrom, periodUntil, compensationYuan } = requisition;
  const when = (at: string) => <time title={fullTime(at, language)}>{shortTime(at, now, language)}</time>;
  const facts: Fact[] = [
    [t('requisition.owner'), requisition.ownerName],
    [t('resource.phone'), requisition.ownerPhone],
    [t('requisition.authority'), requisition.authority],
    [t('requisition.number'), requisition.decisionNumber],
    [
      t('requisition.period'),
      <>
        {when(periodFrom)} – {periodUntil ? when(periodUntil) : t('requisition.untilEnd')}
      </>,
    ],
    [t('requisition.before'), requisition.conditionBefore],
    [t('requisition.after'), requisition.conditionAfter],
    [t('requisition.compensation'), compensationYuan === null ? null : yuan(compensationYuan, language)],
  ];
  return (
    <li className="need" data-testid="requisition" data-state={state}>
      <div className="need-line">
        <strong>
          {requisition.item} {count(quantity, language)} {unit}
        </strong>
        <Tag tone={TONE[state]}>{t(`term.requisitionState.${state}`)}</Tag>
      </div>
      <p className="need-detail">
        <span>{requisition.code}</span>
        <span>{t(`term.requisitionKind.${requisition.requisitionKind}`)}</span>
        <Button look="quiet" data-testid="print-decision" onClick={() => setPaper('decision')}>
          {t('paper.printDecision')}
        </Button>
        {state !== 'DECIDED' && state !== 'CANCELLED' && (
          <Button look="quiet" data-testid="print-receipt" onClick={() => setPaper('receipt')}>
            {t('paper.printReceipt')}
          </Button>
        )}
      </p>
      {paper && (
        <Suspense>
          <PrintRequisition requisition={requisition} incident={incident} paper={paper} onDone={() => setPaper(null)} />
        </Suspense>
      )}
      <Facts facts={facts} />
      {step ? (
        <AdvanceRequisition requisition={requisition} to={step} onDone={() => setStep(null)} />
      ) : (
        changeable &&
        requisition.nextRequisitionStates.length > 0 && (
          <div className="form-buttons">
            {requisition.nextRequisitionStates.map((to) => (
              <Button
                key={to}
                look={to === 'CANCELLED' || to === 'LOST' ? 'quiet' : 'plain'}
                data-testid={`requisition-to-${to}`}
                onClick={() => setStep(to)}
              >
                {t(`term.requisitionAct.${to}`)}
              </Button>
            ))}
          </div>
        )
      )}
    </li>
  );
}
