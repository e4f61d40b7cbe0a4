import { Form, Input, InputNumber, Select, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Option } from '../../../ui/Field';

interface ItemProps {
  name: string;
  label: string;
  required?: boolean;
  wide?: boolean;
  hint?: string;
}

const useRules = (required: boolean) => {
  const { t } = useTranslation();
  return [{ required, message: t('inventory.fault.required'), whitespace: false }];
};

const place = (wide: boolean) => (wide ? 'add-wide' : '');

export function TextItem({
  name,
  label,
  required = false,
  wide = false,
  hint,
  type = 'text',
}: ItemProps & { type?: 'text' | 'tel' | 'date' }) {
  return (
    <Form.Item name={name} label={label} rules={useRules(required)} className={place(wide)} extra={hint}>
      <Input type={type} data-testid={`add-${name}`} />
    </Form.Item>
  );
}

export function NumberItem({
  name,
  label,
  required = false,
  wide = false,
  hint,
  min = 0,
  whole = true,
}: ItemProps & { min?: number; whole?: boolean }) {
  return (
    <Form.Item name={name} label={label} rules={useRules(required)} className={place(wide)} extra={hint}>
      <InputNumber
        min={min}
        {...(whole ? { precision: 0 } : {})}
        controls={false}
        className="add-number"
        data-testid={`add-${name}`}
      />
    </Form.Item>
  );
}

export function ChoiceItem({
  name,
  label,
  required = false,
  wide = false,
  hint,
  options,
  many = false,
}: ItemProps & { options: readonly Option[]; many?: boolean }) {
  return (
    <Form.Item name={name} label={label} rules={useRules(required)} className={place(wide)} extra={hint}>
      <Select
        options={[...options]}
        {...(many ? { mode: 'multiple' } : {})}
        allowClear={!required}
        showSearch={{ optionFilterProp: 'label' }}
        data-testid={`add-${name}`}
      />
    </Form.Item>
  );
}

/** Several short texts: titles, languages. Enter or a comma ends one. */
export function WordsItem({ name, label, required = false, wide = false, hint }: ItemProps) {
  return (
    <Form.Item name={name} label={label} rules={useRules(required)} className={place(wide)} extra={hint}>
      <Select
        mode="tags"
        open={false}
        tokenSeparators={[',', '，', '、']}
        suffixIcon={null}
        data-testid={`add-${name}`}
      />
    </Form.Item>
  );
}

export function SwitchItem({ name, label }: Pick<ItemProps, 'name' | 'label'>) {
  return (
    <Form.Item name={name} label={label} valuePropName="checked">
      <Switch data-testid={`add-${name}`} />
    </Form.Item>
  );
}
