import type { TypedDocumentNode } from '@urql/core';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button';
import type { Change, Register, RegisterRow } from '../model/register';
import { ActProblem } from './ActProblem';
import { useRowAct } from './useRowAct';

interface RetireFormProps<Row extends RegisterRow, Patch> {
  register: Register<Row, Patch>;
  update: TypedDocumentNode<{ saved: Row }, { input: Change<Patch> }>;
  row: Row;
  onDone: () => void;
}

/** 停用: nothing is deleted; the record is kept and leaves the lists. */
export function RetireForm<Row extends RegisterRow, Patch>({
  register,
  update,
  row,
  onDone,
}: RetireFormProps<Row, Patch>) {
  const { t } = useTranslation();
  const { run, busy, problem } = useRowAct(update, row, register.document);
  const retire = async (): Promise<void> => {
    const input = (expectedVersion: number) =>
      ({ id: row.id, expectedVersion, retired: true }) as unknown as Change<Patch>;
    if (await run((expectedVersion) => ({ input: input(expectedVersion) }))) onDone();
  };
  return (
    <div className="form" data-testid="retire-form">
      <p className="second">{t('inventory.retireHint')}</p>
      <ActProblem problem={problem} fields={[]} overtaken={t('inventory.retireAgain')} />
      <div className="act-buttons">
        <Button onClick={onDone}>{t('act.cancel')}</Button>
        <Button look="danger" busy={busy} onClick={retire} data-testid="retire-submit">
          {t('inventory.retire')}
        </Button>
      </div>
    </div>
  );
}
