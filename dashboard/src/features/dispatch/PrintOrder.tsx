import { useTranslation } from 'react-i18next';
import type { DispatchCoreFragment } from '../../generated/graphql';
import { coordinates, minutes } from '../../lib/measure';
import { fullTime } from '../../lib/time';
import { usePreferences } from '../../lib/use-preferences';
import { PrintSheet } from '../../ui/PrintSheet';
import { resourceName } from './toFeatures';

/** 救援命令 (4.4(6)) on paper: to whom, where to, for what, by whom and when; the signature is for a hand. */
export default function PrintOrder({ dispatch, onDone }: { dispatch: DispatchCoreFragment; onDone: () => void }) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const { code, demo, incident, destination, estimate, task, requestedBy, requestedAt, steps } = dispatch;
  const approval = steps.find(({ state }) => state === 'APPROVED');
  return (
    <PrintSheet layout="document" onDone={onDone}>
      {demo && <p className="print-flush">{t('paper.demo')}</p>}
      {!approval && <p className="print-flush">{t('paper.notApproved')}</p>}
      <h1>{t('paper.order')}</h1>
      <p className="print-meta">{t('paper.number', { code })}</p>
      <p className="print-flush">
        {resourceName(dispatch, language)}
        {t('reports.colon')}
      </p>
      <p>{t('paper.orderBody', { incident: incident.title, code: incident.code })}</p>
      <p>{t('paper.orderTask', { task: task ?? t('paper.asToldOnScene') })}</p>
      <p>{t('paper.orderPlace', { place: coordinates(destination) })}</p>
      <p>{t('paper.orderEstimate', { minutes: minutes(estimate.seconds) })}</p>
      <p>{t('paper.orderReport')}</p>
      <p className="print-closing">{t('paper.signature')}</p>
      <p className="print-closing">{fullTime(approval?.at ?? requestedAt, language)}</p>
      <p className="print-foot">
        {t('paper.orderFoot', { requestedBy, approvedBy: approval?.actorName ?? t('paper.nobodyYet') })}
      </p>
    </PrintSheet>
  );
}
