import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Condition, EquipmentInput, EquipmentKind } from '../../../generated/graphql';
import { CreateEquipmentRowDocument } from '../equipment/queries';
import { CONDITIONS, EQUIPMENT_KINDS } from '../equipment/register';
import { choicesOf } from '../model/standard-columns';
import { AddForm } from './AddForm';
import type { AddFormProps } from './AddRecord';
import { ChoiceItem, NumberItem, TextItem } from './items';
import { PositionFields } from './PositionFields';
import { type PositionValues, readPosition } from './position';

interface Values {
  code: string;
  name: string;
  kind: EquipmentKind;
  condition: Condition;
  model?: string;
  plate?: string;
  operator?: string;
  operatorPhone?: string;
  capacityValue?: number;
  capacityUnit?: string;
  standing: 'site' | 'depot' | 'position';
  siteId?: string;
  depotId?: string;
  position?: PositionValues;
}

const FIELDS = [
  'code',
  'name',
  'kind',
  'condition',
  'model',
  'plate',
  'operator',
  'operatorPhone',
  'capacityValue',
  'capacityUnit',
  'siteId',
  'depotId',
];
const STANDINGS = ['site', 'depot', 'position'] as const;

/** One of site, depot and position is sent: the one that was chosen, not what was filled in before. */
function equipmentInput({ standing, siteId, depotId, position, ...values }: Values): EquipmentInput {
  return {
    ...values,
    siteId: standing === 'site' ? siteId : undefined,
    depotId: standing === 'depot' ? depotId : undefined,
    position: standing === 'position' ? readPosition(position ?? {}) : undefined,
  };
}

function Standing({ lists }: Pick<AddFormProps, 'lists'>) {
  const { t } = useTranslation();
  const standing: unknown = Form.useWatch('standing');
  return (
    <>
      <ChoiceItem
        name="standing"
        label={t('inventory.standing')}
        required
        options={choicesOf(STANDINGS, (item) => t(`inventory.standings.${item}`))}
      />
      {standing === 'site' && <ChoiceItem name="siteId" label={t('resource.site')} required options={lists.sites} />}
      {standing === 'depot' && (
        <ChoiceItem name="depotId" label={t('resource.depot')} required options={lists.depots} />
      )}
      {standing === 'position' && <PositionFields required />}
    </>
  );
}

export function EquipmentForm({ lists, onDone }: AddFormProps) {
  const { t } = useTranslation();
  return (
    <AddForm
      document={CreateEquipmentRowDocument}
      fields={FIELDS}
      initial={{ condition: 'GOOD', standing: 'site' }}
      onDone={onDone}
      variables={(values: Values, idempotencyKey) => ({ input: { idempotencyKey, equipment: equipmentInput(values) } })}
    >
      <TextItem name="code" label={t('inventory.code')} required />
      <ChoiceItem
        name="kind"
        label={t('inventory.kind')}
        required
        options={choicesOf(EQUIPMENT_KINDS, (kind) => t(`term.equipmentKind.${kind}`))}
      />
      <TextItem name="name" label={t('inventory.name')} required wide />
      <TextItem name="model" label={t('resource.model')} />
      <TextItem name="plate" label={t('resource.plate')} />
      <NumberItem name="capacityValue" label={t('resource.capacity')} whole={false} min={0.001} />
      <TextItem name="capacityUnit" label={t('inventory.unit')} />
      <ChoiceItem
        name="condition"
        label={t('resource.condition')}
        required
        options={choicesOf(CONDITIONS, (item) => t(`term.condition.${item}`))}
      />
      <TextItem name="operator" label={t('resource.operator')} />
      <TextItem name="operatorPhone" label={t('resource.phone')} type="tel" />
      <Standing lists={lists} />
    </AddForm>
  );
}
