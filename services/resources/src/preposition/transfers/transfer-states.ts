import { OutpostError, planRule } from '@outpost/shared/errors';
import { registerEnumType } from 'type-graphql';

export enum TransferState {
  ORDERED = 'ORDERED',
  EN_ROUTE = 'EN_ROUTE',
  ARRIVED = 'ARRIVED',
  CANCELLED = 'CANCELLED',
}
registerEnumType(TransferState, { name: 'TransferState', description: '设备转移：已下达、途中、已到位、已取消' });

/** From each state, where a transfer may go. */
export const NEXT: Record<TransferState, readonly TransferState[]> = {
  ORDERED: [TransferState.EN_ROUTE, TransferState.ARRIVED, TransferState.CANCELLED],
  EN_ROUTE: [TransferState.ARRIVED, TransferState.CANCELLED],
  ARRIVED: [],
  CANCELLED: [],
};

/** What is still to be carried out. */
export const OPEN_STATES: readonly TransferState[] = [TransferState.ORDERED, TransferState.EN_ROUTE];

const NAME: Record<TransferState, string> = {
  ORDERED: '已下达',
  EN_ROUTE: '途中',
  ARRIVED: '已到位',
  CANCELLED: '已取消',
};

/** Refuses a step that the table does not have, and a cancelling that gives no reason. */
export function requireTransferStep(from: TransferState, to: TransferState, note: string | null): void {
  const allowed = NEXT[from];
  if (!allowed.includes(to)) {
    throw planRule(
      '6.2',
      {
        zh: `转移处于“${NAME[from]}”状态，不能转为“${NAME[to]}”，可转为：${allowed.map((state) => NAME[state]).join('、') || '无'}`,
        en: `a transfer that is ${from} cannot become ${to}; it can become: ${allowed.join(', ') || 'nothing'}`,
      },
      { field: 'to', from, to, allowed },
    );
  }
  if (to !== TransferState.CANCELLED || note !== null) return;
  throw planRule(
    '6.2',
    { zh: '取消转移应说明原因（note）', en: 'a transfer is cancelled for a reason: give a note' },
    { field: 'note', from, to },
  );
}

export interface OpenTransfer {
  id: string;
  code: string;
}

/** A machine is on one transfer at a time: this names the one it is on. */
export const alreadyMoving = (machine: string, { id, code }: OpenTransfer): OutpostError =>
  new OutpostError(
    'CONFLICT',
    {
      zh: `设备 ${machine} 正在执行转移 ${code}，到位或取消后方可再下达`,
      en: `the machine ${machine} is on the transfer ${code}; it can be ordered again when that has arrived or is cancelled`,
    },
    { field: 'placed', entity: 'EquipmentTransfer', id, transferCode: code },
  );

/** For an order that lost to another at the same moment. */
export const justMoving = (): OutpostError =>
  new OutpostError(
    'CONFLICT',
    { zh: '有设备刚被另一方案下达转移，请重试', en: 'another plan has just ordered one of the machines; try again' },
    { field: 'placed' },
  );
