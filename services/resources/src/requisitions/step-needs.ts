import { badInput, type Text } from '@outpost/shared/errors';
import { requireYuan } from '../money.ts';
import type { Requisition } from './requisition.entity.ts';
import type { AdvanceRequisitionInput } from './requisition.inputs.ts';
import { RequisitionState } from './requisition-states.ts';

const MISSING: Record<'condition' | 'payer' | 'payerName' | 'note', Text> = {
  condition: { zh: '应记录征用物的状况', en: 'the condition of the property must be recorded' },
  payer: { zh: '应指明费用由谁承担（预案 6.9）', en: 'name who bears the cost (plan clause 6.9)' },
  payerName: { zh: '应填写承担单位名称', en: 'name the unit that pays' },
  note: { zh: '撤销应说明原因', en: 'a cancellation needs a reason' },
};

function required(input: AdvanceRequisitionInput, field: keyof typeof MISSING): string {
  const text = input[field]?.trim();
  if (!text) throw badInput(field, MISSING[field]);
  return text;
}

/** What a step writes into the requisition. Refuses a step that leaves out what it must record. */
export function stepPatch(input: AdvanceRequisitionInput): Partial<Requisition> {
  switch (input.to) {
    case RequisitionState.DELIVERED:
      return { conditionBefore: required(input, 'condition') };
    case RequisitionState.RETURNED:
    case RequisitionState.LOST:
      return { conditionAfter: required(input, 'condition') };
    case RequisitionState.COMPENSATED:
      required(input, 'payer');
      required(input, 'payerName');
      return { compensationYuan: requireYuan(input.compensationYuan ?? 0, 'compensationYuan') };
    case RequisitionState.CANCELLED:
      required(input, 'note');
      return {};
    default:
      return {};
  }
}
