import { OutpostError } from '@outpost/shared/errors';
import type { GraphQLError } from 'graphql';

/** An operation that does not run, and why. */
export class Refusal extends Error {
  constructor(readonly errors: readonly GraphQLError[]) {
    super(errors[0]?.message ?? 'refused');
  }
}

export const unknownDocument = (): OutpostError =>
  new OutpostError(
    'BAD_USER_INPUT',
    {
      zh: '没有登记这个查询；页面可能已过期，请刷新',
      en: 'No document is known by this hash; the page may be out of date: reload it',
    },
    { reason: 'PERSISTED_QUERY_NOT_FOUND' },
  );

export const otherHash = (): OutpostError =>
  new OutpostError('BAD_USER_INPUT', {
    zh: 'sha256Hash 与 query 的内容不符',
    en: 'sha256Hash is not the hash of this query',
  });

export const notTrusted = (): OutpostError =>
  new OutpostError(
    'FORBIDDEN',
    {
      zh: '本系统只执行看板自带的查询；自由查询须使用获准的接口密钥',
      en: 'Only the documents of the dashboard run here; other queries need an API key that is allowed them',
    },
    { reason: 'DOCUMENT_NOT_TRUSTED' },
  );

export const noOperation = (name: string | null): OutpostError =>
  new OutpostError('BAD_USER_INPUT', {
    zh: name === null ? '须用 operationName 指明要执行的操作' : `没有名为 ${name} 的操作`,
    en: name === null ? 'operationName must say which operation is to run' : `there is no operation ${name}`,
  });

export const notAnUpload = (): OutpostError =>
  new OutpostError('FORBIDDEN', {
    zh: '此地址只接收县域数据的导入',
    en: 'This address takes nothing but imports of county data',
  });
