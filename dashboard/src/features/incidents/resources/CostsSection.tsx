import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { IncidentResourcesQuery } from '../../../generated/graphql';
import { yuan } from '../../../lib/measure';
import { usePreferences } from '../../../lib/use-preferences';
import { Button } from '../../../ui/Button';
import { Section } from '../../../ui/Panel';
import { CostItem } from '../../costs/CostItem';
import { toXlsx } from '../../inventory/transfer/export-rows';
import { saveFile } from '../../inventory/transfer/save-file';
import { PartNote } from '../PartNote';

interface CostsSectionProps {
  costs: NonNullable<IncidentResourcesQuery['incident']>['costs'];
  code: string;
  changeable: boolean;
  aside: ReactNode;
  form: ReactNode;
}

/** 费用 (6.9): summed by who bears it, each record below, all of it as a table to take along. */
export function CostsSection({ costs, code, changeable, aside, form }: CostsSectionProps) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const save = async (): Promise<void> => {
    const titles = [
      'kind',
      'amount',
      'payer',
      'payerName',
      'reason',
      'recordedAt',
      'recordedBy',
      'cancelReason',
    ] as const;
    const rows = (costs?.records ?? []).map((record) => [
      t(`term.costKind.${record.costKind}`),
      String(record.amountYuan),
      t(`term.payer.${record.payer}`),
      record.payerName,
      record.reason,
      record.recordedAt,
      record.recordedBy,
      record.cancelReason ?? '',
    ]);
    const table = { titles: titles.map((title) => t(`cost.column.${title}`)), rows };
    saveFile(`${code}-${t('cost.title')}.xlsx`, await toXlsx(table, t('cost.title')));
  };
  return (
    <Section title={t('cost.title')} aside={aside} testId="incident-costs">
      {form}
      {costs && costs.records.length > 0 && (
        <>
          <ul className="sums">
            {costs.byPayer.map(({ payer, payerName, amountYuan }) => (
              <li key={`${payer} ${payerName}`}>
                <span>
                  {payerName} <small className="muted">{t(`term.payer.${payer}`)}</small>
                </span>
                <span>{yuan(amountYuan, language)}</span>
              </li>
            ))}
            <li>
              <strong>{t('cost.total')}</strong>
              <strong>{yuan(costs.totalYuan, language)}</strong>
            </li>
          </ul>
          <ul className="needs">
            {costs.records.map((cost) => (
              <CostItem key={cost.id} cost={cost} changeable={changeable} />
            ))}
          </ul>
          <div className="form-buttons">
            <Button look="quiet" data-testid="costs-export" onClick={() => void save()}>
              {t('cost.export')}
            </Button>
          </div>
        </>
      )}
      <PartNote rows={costs === null ? null : costs?.records} empty={t('cost.none')} />
    </Section>
  );
}
