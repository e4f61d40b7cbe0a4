import { Form, Input, InputNumber, Select, type SelectProps, Switch } from 'antd';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Option } from '../../../ui/Field';

interface ItemProps {
  name: string;
  label: string;
  required?: boolean;
  wide?: boolean;
  hint?: string;
}

/** `blank`: a text of blanks is no answer. The rule takes whatever has it for a text, so numbers and lists do not. */
const useRules = (required: boolean, { blank = false } = {}) => {
  const { t } = useTranslation();
  const message = t('inventory.fault.required');
  return required ? [{ required, message, ...(blank && { whitespace: true }) }] : [];
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
    <Form.Item
      name={name}
      label={label}
      rules={useRules(required, { blank: true })}
      className={place(wide)}
      extra={hint}
    >
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

/** Tab leads on to the next field; by itself the list would take back what was chosen last. */
const leaveByTab = (event: KeyboardEvent): void => {
  if (event.key === 'Tab') event.stopPropagation();
};

const SeveralChoices = (props: SelectProps) => (
  <div onKeyDownCapture={leaveByTab}>
    <Select {...props} mode="multiple" />
  </div>
);

export function ChoiceItem({
  name,
  label,
  required = false,
  wide = false,
  hint,
  options,
  many = false,
}: ItemProps & { options: readonly Option[]; many?: boolean }) {
  const Choice = many ? SeveralChoices : Select;
  return (
    <Form.Item name={name} label={label} rules={useRules(required)} className={place(wide)} extra={hint}>
      <Choice
        options={[...options]}
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
