import type { TypedDocumentNode } from '@urql/core';
import { Form } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnyVariables } from 'urql';
import { useAct } from '../../../lib/act';
import { idempotencyKey } from '../../../lib/idempotency-key';
import { Button } from '../../../ui/Button';
import { Notice } from '../../../ui/states';
import { fieldPath } from './field-path';

interface AddFormProps<Values, Data, Variables extends AnyVariables> {
  document: TypedDocumentNode<Data, Variables>;
  fields: readonly string[];
  initial: Partial<Values>;
  variables: (values: Values, idempotencyKey: string) => Variables;
  onDone: () => void;
  children: ReactNode;
}

/**
 * Sends a new record. Its idempotency key lives as long as the drawer stands open, so sending again after a lost
 * answer does not make a second record. A refusal is put at the field that it names.
 */
export function AddForm<Values, Data, Variables extends AnyVariables>(props: AddFormProps<Values, Data, Variables>) {
  const { document, fields, initial, variables, onDone, children } = props;
  const { t } = useTranslation();
  const [form] = Form.useForm();
  const [key] = useState(idempotencyKey);
  const { run, busy, problem } = useAct(document);
  const path = problem && fieldPath(problem.field, fields);

  useEffect(() => {
    const at = problem && fieldPath(problem.field, fields);
    if (at) form.setFields([{ name: at, errors: [problem.message] }]);
  }, [problem, fields, form]);

  const send = async (values: Values): Promise<void> => {
    if (await run(variables(values, key))) onDone();
  };
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={(label, { required }) => (
        <>
          {label}
          {required && <span className="field-required"> *</span>}
        </>
      )}
      initialValues={initial}
      onFinish={send}
      scrollToFirstError
      data-testid="add-form"
      autoComplete="off"
    >
      {problem && !path && (
        <div className="add-problem" data-testid="add-problem">
          <Notice tone="bad">{problem.code === 'NETWORK' ? t('problem.network') : problem.message}</Notice>
        </div>
      )}
      <div className="add-fields">{children}</div>
      <Button look="primary" wide type="submit" busy={busy} data-testid="add-submit">
        {busy ? t('act.sending') : t('act.save')}
      </Button>
    </Form>
  );
}
