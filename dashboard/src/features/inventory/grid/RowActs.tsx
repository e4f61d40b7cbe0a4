import { useTranslation } from 'react-i18next';
import { ActPopover } from '../acts/ActPopover';
import { RetireForm } from '../acts/RetireForm';
import type { Register, RegisterRow } from '../model/register';

const RETIRE_WIDTH = 72;

type Acts<Row extends RegisterRow, Patch> = Pick<Register<Row, Patch>, 'acts' | 'actsWidth' | 'update'>;

export const hasActs = <Row extends RegisterRow, Patch>({ acts, update }: Acts<Row, Patch>): boolean =>
  acts !== undefined || update !== null;

export const widthOfActs = <Row extends RegisterRow, Patch>({ actsWidth = 0, update }: Acts<Row, Patch>): number =>
  actsWidth + (update ? RETIRE_WIDTH : 0);

/** What can be done with a row beyond changing its fields: the register's own acts, and taking it out of use. */
export function RowActs<Row extends RegisterRow, Patch>({
  register,
  row,
}: {
  register: Register<Row, Patch>;
  row: Row;
}) {
  const { t } = useTranslation();
  const { update } = register;
  return (
    <>
      {register.acts?.(row)}
      {update && (
        <ActPopover
          label={t('inventory.retire')}
          testId="row-retire"
          title={`${t('inventory.retire')} · ${row.code}`}
          quiet
        >
          {(close) => <RetireForm register={register} update={update} row={row} onDone={close} />}
        </ActPopover>
      )}
    </>
  );
}
