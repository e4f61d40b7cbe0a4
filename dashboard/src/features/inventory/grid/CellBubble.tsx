import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button';
import type { CellEdit } from '../edit/edit-state';

interface CellBubbleProps {
  edit: CellEdit;
  title: string;
  onSave: () => void;
  onLeave: () => void;
}

const empty = (text: string): string => text || '—';

/** Under an open cell: what can be done, why it was refused, what the other person made of it. */
export function CellBubble({ edit, title, onSave, onLeave }: CellBubbleProps) {
  const { t } = useTranslation();
  const { phase, problem, theirs } = edit;
  const overtaken = phase === 'overtaken' && theirs !== null;
  return (
    // The field keeps the focus while its buttons are pressed.
    <div className="bubble" onPointerDown={(event) => event.preventDefault()} data-testid="cell-bubble">
      {problem && (
        <p className="bubble-problem" role="alert" data-testid="cell-problem">
          {problem}
          <small>{t('inventory.kept')}</small>
        </p>
      )}
      {overtaken && (
        <div className="bubble-conflict" role="alert" data-testid="cell-conflict">
          <strong>{t('inventory.overtaken', { version: theirs.version })}</strong>
          <dl>
            <dt>{title}</dt>
            <dd data-testid="cell-theirs">
              {theirs.value === edit.seen
                ? t('inventory.untouched', { value: empty(theirs.text) })
                : empty(theirs.text)}
            </dd>
            {theirs.others.map((other) => (
              <div key={other.title}>
                <dt>{other.title}</dt>
                <dd>
                  <s>{empty(other.before)}</s> → {empty(other.after)}
                </dd>
              </div>
            ))}
          </dl>
        </div>
      )}
      <div className="bubble-acts">
        <Button look="primary" onClick={onSave} data-testid={overtaken ? 'cell-resubmit' : 'cell-save'} tabIndex={-1}>
          {overtaken ? t('inventory.resubmit') : t('act.save')}
          <kbd>↵</kbd>
        </Button>
        <Button onClick={onLeave} data-testid={overtaken ? 'cell-adopt' : 'cell-leave'} tabIndex={-1}>
          {overtaken ? t('inventory.adopt') : t('inventory.giveUp')}
          <kbd>Esc</kbd>
        </Button>
      </div>
    </div>
  );
}
