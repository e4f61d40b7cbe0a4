import type { Text } from '../../errors.ts';

/** What is wrong at one place of a journal or of its seals. */
export interface JournalFault {
  service: string;
  kind: keyof typeof FAULTS;
  /** Of the seal; null where a row has none. */
  position: number | null;
  seq: string | null;
  entity: string | null;
  entityId: string | null;
  /** More about it: up to which position, or between which times. */
  detail: Text | null;
}

export const FAULTS = {
  ROW_CHANGED: { zh: '日志行的内容被改', en: 'the row was changed' },
  ROW_MISSING: { zh: '日志行不见了', en: 'the row is missing' },
  ROW_UNSEALED: {
    zh: '日志行没有封存：事后插入，或其封存被删',
    en: 'the row has no seal: it was inserted later, or its seal was removed',
  },
  ROW_TWICE: { zh: '同一序号有两行', en: 'two rows bear the same number' },
  REORDERED: { zh: '顺序被改', en: 'the order was changed' },
  SEAL_CHANGED: { zh: '封存被改', en: 'the seal was changed' },
  HEAD_CHANGED: { zh: '最后一行或其封存被改', en: 'the last row or its seal was changed' },
  SEALS_MISSING: { zh: '封存不见了', en: 'seals are missing' },
  CHAIN_CUT: { zh: '封存链的末端被截', en: 'the end of the chain was cut off' },
  NOT_AS_EXPECTED: {
    zh: '与记下的链首不符：链被重写',
    en: 'not the hash that was written down: the chain was rewritten',
  },
} as const satisfies Record<string, Text>;
