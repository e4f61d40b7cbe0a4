import { OutpostError } from '@outpost/shared/errors';

/** How long the gateway waits for one service, in milliseconds. */
export interface Patience {
  /** A picture that takes longer is no longer of use. */
  query: number;
  /** Giving up on a write leaves its caller not knowing whether it was done. */
  mutation: number;
}
export const PATIENCE: Patience = { query: 15_000, mutation: 60_000 };

export interface Asked {
  isMutation: boolean;
  ms: number;
}

export function patienceFor(query: string | undefined, patience: Patience): Asked {
  const isMutation = /^\s*mutation\b/.test(query ?? '');
  return { isMutation, ms: isMutation ? patience.mutation : patience.query };
}

/** A service did not answer, or not in time. */
export function unavailable(name: string, { isMutation }: Asked): OutpostError {
  return isMutation
    ? new OutpostError('UNAVAILABLE', {
        zh: `${name} 服务未应答，不能确定操作是否已生效；请核对后以同一 idempotencyKey 重试`,
        en: `The service ${name} did not answer, and it is not known whether the change was made; check, then try again with the same idempotencyKey`,
      })
    : new OutpostError('UNAVAILABLE', {
        zh: `${name} 服务暂不可用，请稍后重试`,
        en: `The service ${name} is not available at the moment; try again`,
      });
}

/** The answer, or UNAVAILABLE when it does not come in time. */
export async function inTime<T>(name: string, asked: Asked, answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(unavailable(name, asked)), asked.ms);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
