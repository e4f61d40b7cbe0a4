import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequisitionKind } from '../../generated/graphql';
import { useAct } from '../../lib/act';
import { idempotencyKey } from '../../lib/idempotency-key';
import { fromLocalInput, localInputValue } from '../../lib/time';
import { SelectField, TextField } from '../../ui/Field';
import { ActForm } from '../incidents/ActForm';
import { DecideRequisitionDocument } from './queries';

const KINDS = ['EQUIPMENT', 'VEHICLE', 'FACILITY', 'PREMISES', 'SUPPLIES'] as const satisfies RequisitionKind[];
const FIELDS = ['item', 'quantity', 'unit', 'decisionNumber', 'authority', 'ownerName', 'ownerPhone'] as const;

/** 征用决定 (4.4(5)): what is taken into use, of whom, by whose decision, for how long. */
export function DecideRequisition({ incidentId, onDone }: { incidentId: string; onDone: () => void }) {
  const { t } = useTranslation();
  const [key] = useState(idempotencyKey);
  const [kind, setKind] = useState<RequisitionKind>('EQUIPMENT');
  const [typed, setTyped] = useState({
    item: '',
    quantity: '1',
    unit: '',
    decisionNumber: '',
    authority: '',
    ownerName: '',
    ownerPhone: '',
    periodFrom: localInputValue(Date.now()),
    periodUntil: '',
  });
  const { run, busy, problem } = useAct(DecideRequisitionDocument);
  const decide = async (): Promise<void> => {
    const input = {
      idempotencyKey: key,
      incidentId,
      kind,
      item: typed.item.trim(),
      quantity: Math.trunc(Number(typed.quantity)) || 0,
      unit: typed.unit.trim(),
      decisionNumber: typed.decisionNumber.trim(),
      authority: typed.authority.trim(),
      ownerName: typed.ownerName.trim(),
      ownerPhone: typed.ownerPhone.trim() || null,
      periodFrom: fromLocalInput(typed.periodFrom) ?? '',
      periodUntil: typed.periodUntil === '' ? null : fromLocalInput(typed.periodUntil),
    };
    if (await run({ input })) onDone();
  };
  const field = (name: keyof typeof typed) => ({
    value: typed[name],
    error: problem?.field === name ? problem.message : null,
    'data-testid': `requisition-${name}`,
    onChange: ({ target }: { target: { value: string } }) => setTyped({ ...typed, [name]: target.value }),
  });
  return (
    <ActForm
      title={t('requisition.decide')}
      testId="requisition-form"
      submit={t('requisition.decide')}
      busy={busy}
      problem={problem}
      fields={[...FIELDS, 'periodFrom', 'periodUntil']}
      onSubmit={() => void decide()}
      onCancel={onDone}
    >
      <SelectField
        label={t('requisition.kind')}
        value={kind}
        options={KINDS.map((value) => ({ value, label: t(`term.requisitionKind.${value}`) }))}
        onChange={({ target }) => setKind(target.value as RequisitionKind)}
      />
      <TextField label={t('requisition.item')} required {...field('item')} />
      <div className="form-pair">
        <TextField label={t('need.quantity')} required type="number" min={1} {...field('quantity')} />
        <TextField label={t('inventory.unit')} required {...field('unit')} />
      </div>
      <TextField label={t('requisition.owner')} required {...field('ownerName')} />
      <TextField label={t('resource.phone')} type="tel" {...field('ownerPhone')} />
      <TextField label={t('requisition.authority')} required {...field('authority')} />
      <TextField label={t('requisition.number')} required {...field('decisionNumber')} />
      <TextField label={t('requisition.from')} required type="datetime-local" {...field('periodFrom')} />
      <TextField
        label={t('requisition.until')}
        hint={t('requisition.untilHint')}
        type="datetime-local"
        {...field('periodUntil')}
      />
    </ActForm>
  );
}
