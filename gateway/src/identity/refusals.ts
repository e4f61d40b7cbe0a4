import { OutpostError } from '@outpost/shared/errors';

export const signedOut = (): OutpostError =>
  new OutpostError('UNAUTHENTICATED', {
    zh: '请先登录，或在请求中给出有效的 API 密钥',
    en: 'Sign in, or send a valid API key with the request',
  });

export const foreignOrigin = (): OutpostError =>
  new OutpostError(
    'FORBIDDEN',
    { zh: '此请求来自其他网站，已拒绝', en: 'The request comes from another site and is refused' },
    { needed: 'origin' },
  );
