import type { TypedDocumentNode } from '@urql/core';
import { useTranslation } from 'react-i18next';
import { isStale } from '../../../lib/stale';
import { useNow } from '../../../lib/time';
import { Button } from '../../../ui/Button';
import type { Change, Register, RegisterRow } from '../model/register';
import { useRowAct } from './useRowAct';

interface ConfirmActProps<Row extends RegisterRow, Patch> {
  register: Pick<Register<Row, Patch>, 'document'>;
  update: TypedDocumentNode<{ saved: Row }, { input: Change<Patch> }>;
  row: Row & { confirmDueAt: string };
}

/** 核实无误: a stale record is looked at and found true, with nothing to change. */
export function ConfirmAct<Row extends RegisterRow, Patch>({ register, update, row }: ConfirmActProps<Row, Patch>) {
  const { t } = useTranslation();
  const now = useNow(60_000);
  const { run, busy, problem } = useRowAct<Row, { input: Change<Patch> }>(update, row, register.document);
  if (!isStale(row.confirmDueAt, now)) return null;
  const input = (expectedVersion: number) => ({ id: row.id, expectedVersion }) as unknown as Change<Patch>;
  return (
    <Button
      busy={busy}
      title={problem?.message ?? t('inventory.confirmHint')}
      data-testid="row-confirm"
      onClick={() => void run((expectedVersion) => ({ input: input(expectedVersion) }))}
    >
      {t('inventory.confirm')}
    </Button>
  );
}
