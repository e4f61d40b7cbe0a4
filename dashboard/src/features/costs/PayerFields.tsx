import { useTranslation } from 'react-i18next';
import type { Payer } from '../../generated/graphql';
import { TextField } from '../../ui/Field';
import { Segmented } from '../../ui/Segmented';

export const PAYERS = ['RESPONSIBLE_UNIT', 'LOCAL_GOVERNMENT'] as const satisfies readonly Payer[];

interface PayerFieldsProps {
  payer: Payer;
  name: string;
  error: string | null;
  onPayer: (payer: Payer) => void;
  onName: (name: string) => void;
}

/** 费用承担 (6.9): the unit responsible, or the government of the place where that unit cannot. */
export function PayerFields({ payer, name, error, onPayer, onName }: PayerFieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <Segmented
        label={t('cost.payer')}
        value={payer}
        options={PAYERS.map((value) => ({ value, label: t(`term.payer.${value}`) }))}
        onChange={onPayer}
      />
      <TextField
        label={t('cost.payerName')}
        required
        value={name}
        error={error}
        data-testid="payer-name"
        onChange={({ target }) => onName(target.value)}
      />
    </>
  );
}
