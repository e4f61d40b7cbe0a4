import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { TextField } from '../../ui/Field';
import { DoorRefusal } from './DoorRefusal';
import { useKnock } from './use-knock';

/** The code of the app, or one of the codes that were written down. */
export function SecondFactorForm({ onSignedIn, onBack }: { onSignedIn: () => void; onBack: () => void }) {
  const { t } = useTranslation();
  const [code, setCode] = useState('');
  const [backup, setBackup] = useState(false);
  const { run, busy, problem, forget } = useKnock('/second-factor');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await run({ code: code.trim(), backup })) onSignedIn();
  };
  const change = () => {
    setBackup(!backup);
    setCode('');
    forget();
  };
  return (
    <form className="form door-form" onSubmit={submit} data-testid="second-factor-form">
      <p className="second">{backup ? t('door.backupBody') : t('door.codeBody')}</p>
      <TextField
        label={backup ? t('door.backupCode') : t('door.code')}
        key={backup ? 'backup' : 'code'}
        inputMode={backup ? 'text' : 'numeric'}
        autoComplete="one-time-code"
        autoFocus
        maxLength={backup ? 20 : 6}
        value={code}
        onChange={(event) => setCode(event.target.value)}
        data-testid="second-factor-code"
      />
      <DoorRefusal problem={problem} />
      <Button
        type="submit"
        look="primary"
        wide
        busy={busy}
        disabled={code.trim().length < 6}
        data-testid="second-factor-submit"
      >
        {t('door.confirm')}
      </Button>
      <div className="door-links">
        <Button look="quiet" onClick={change}>
          {backup ? t('door.useCode') : t('door.useBackup')}
        </Button>
        <Button look="quiet" onClick={onBack}>
          {t('door.back')}
        </Button>
      </div>
    </form>
  );
}
