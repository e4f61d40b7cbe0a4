import { type ComponentProps, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '../../ui/Field';

type PasswordFieldProps = Pick<
  ComponentProps<typeof TextField>,
  'label' | 'error' | 'hint' | 'autoFocus' | 'autoComplete' | 'value' | 'onChange'
> & { testId: string };

/** A password that its owner may look at: there is no second field to type it into again. */
export function PasswordField({ testId, ...rest }: PasswordFieldProps) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(false);
  return (
    <div className="password">
      <TextField {...rest} type={shown ? 'text' : 'password'} maxLength={128} data-testid={testId} />
      <button type="button" className="password-show" onClick={() => setShown(!shown)} aria-pressed={shown}>
        {shown ? t('door.hide') : t('door.show')}
      </button>
    </div>
  );
}
