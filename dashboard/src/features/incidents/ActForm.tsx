import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { IncidentCoreFragment } from '../../generated/graphql';
import type { Problem } from '../../lib/problem';
import { Button } from '../../ui/Button';
import { ConflictNotice } from './ConflictNotice';
import { ProblemNotice } from './ProblemNotice';

interface ActFormProps {
  title: string;
  testId: string;
  submit: string;
  danger?: boolean;
  busy: boolean;
  /** There is nothing to send: the form only says why. */
  barred?: boolean;
  problem: Problem | null;
  /** Fields of the form that show their own error; any other error stands above the buttons. */
  fields: readonly string[];
  /** What an incident was and is, when someone else was faster. */
  conflict?: IncidentCoreFragment | null;
  current?: IncidentCoreFragment;
  /** Said above the buttons. */
  notice?: ReactNode;
  onSubmit: () => void;
  onCancel: () => void;
  children?: ReactNode;
}

export function ActForm({
  title,
  testId,
  submit,
  danger = false,
  busy,
  barred = false,
  problem,
  fields,
  conflict,
  current,
  notice,
  onSubmit,
  onCancel,
  children,
}: ActFormProps) {
  const { t } = useTranslation();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <form
      ref={form}
      className="incident-form"
      data-testid={testId}
      // What is wrong is said at its field by the service, in the reader's language, not by the browser in its own.
      noValidate
      onKeyDown={({ key }) => key === 'Escape' && onCancel()}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <strong>{title}</strong>
      {children}
      {conflict && current && <ConflictNotice seen={conflict} current={current} />}
      {notice}
      <ProblemNotice problem={problem} shown={fields} />
      <div className="form-buttons">
        <Button look="quiet" onClick={onCancel}>
          {t('act.cancel')}
        </Button>
        <Button
          look={danger ? 'danger' : 'primary'}
          type="submit"
          busy={busy}
          disabled={barred}
          data-testid={`${testId}-submit`}
        >
          {submit}
        </Button>
      </div>
    </form>
  );
}
