import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';

interface ConfirmButtonProps {
  label: string;
  /** What is asked before it is done. */
  question: string;
  busy: boolean;
  disabled?: boolean;
  onConfirm: () => void;
  testId: string;
}

/** An act that shuts somebody out: the first press asks, the second does it, anything else forgets it. */
export function ConfirmButton({ label, question, busy, disabled = false, onConfirm, testId }: ConfirmButtonProps) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const press = () => {
    if (asking) onConfirm();
    setAsking(!asking);
  };
  return (
    <Button
      look={asking ? 'danger' : 'quiet'}
      busy={busy}
      disabled={disabled}
      title={asking ? t('operations.pressAgain') : undefined}
      onClick={press}
      onBlur={() => setAsking(false)}
      data-testid={testId}
    >
      {asking ? question : label}
    </Button>
  );
}
