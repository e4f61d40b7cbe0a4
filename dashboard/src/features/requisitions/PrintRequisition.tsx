import { useTranslation } from 'react-i18next';
import type { RequisitionRowFragment } from '../../generated/graphql';
import { count, yuan } from '../../lib/measure';
import { fullTime } from '../../lib/time';
import { usePreferences } from '../../lib/use-preferences';
import { PrintSheet } from '../../ui/PrintSheet';

interface PrintRequisitionProps {
  requisition: RequisitionRowFragment;
  incident: { code: string; title: string };
  /** The decision, or the receipt for what was handed over and given back. */
  paper: 'decision' | 'receipt';
  onDone: () => void;
}

/** 征用决定书, 征用凭证 (4.4(5)) on paper. */
export default function PrintRequisition({ requisition, incident, paper, onDone }: PrintRequisitionProps) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const { demo, code, decisionNumber, ownerName, item, quantity, unit, authority, decidedAt } = requisition;
  const { periodFrom, periodUntil, conditionBefore, conditionAfter, compensationYuan } = requisition;
  const what = { item, quantity: count(quantity, language), unit, owner: ownerName };
  const until = periodUntil ? fullTime(periodUntil, language) : t('requisition.untilEnd');
  return (
    <PrintSheet layout="document" onDone={onDone}>
      {demo && <p className="print-flush">{t('paper.demo')}</p>}
      <h1>{t(`paper.${paper}`)}</h1>
      <p className="print-meta">{decisionNumber}</p>
      {paper === 'decision' ? (
        <>
          <p className="print-flush">
            {ownerName}
            {t('reports.colon')}
          </p>
          <p>{t('paper.decisionBody', { ...what, incident: incident.title, code: incident.code })}</p>
          <p>{t('paper.decisionPeriod', { from: fullTime(periodFrom, language), until })}</p>
          <p>{t('paper.decisionReturn')}</p>
          <p className="print-closing">{authority}</p>
          <p className="print-closing">{fullTime(decidedAt, language)}</p>
        </>
      ) : (
        <>
          <p>{t('paper.receiptBody', { ...what, number: decisionNumber })}</p>
          <p>
            {t('requisition.before')}
            {t('reports.colon')}
            {conditionBefore ?? t('paper.blank')}
          </p>
          <p>
            {t('requisition.after')}
            {t('reports.colon')}
            {conditionAfter ?? t('paper.blank')}
          </p>
          <p>
            {t('requisition.compensation')}
            {t('reports.colon')}
            {compensationYuan === null ? t('paper.blank') : yuan(compensationYuan, language)}
          </p>
          <p className="print-closing">{t('paper.bothSign')}</p>
        </>
      )}
      <p className="print-foot">{code}</p>
    </PrintSheet>
  );
}
