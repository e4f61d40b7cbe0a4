import { type ErrorCode, OutpostError, type Text } from '@outpost/shared/errors';
import type { AuthAnswer } from './auth-door.ts';

type Told = [ErrorCode, Text];

const WRONG_CODE: Told = ['UNAUTHENTICATED', { zh: '验证码不正确', en: 'The code is not right' }];
const BEGIN_AGAIN: Told = [
  'UNAUTHENTICATED',
  { zh: '登录已超时，请重新输入密码', en: 'The sign-in has expired; enter the password again' },
];
const LOCKED: Told = [
  'RATE_LIMITED',
  { zh: '验证码错误次数过多，请 15 分钟后重试', en: 'Too many wrong codes; try again in 15 minutes' },
];

/** What better-auth refuses with, by its code; it speaks English only. */
const KNOWN: Readonly<Record<string, Told>> = {
  INVALID_EMAIL_OR_PASSWORD: [
    'UNAUTHENTICATED',
    { zh: '邮箱或密码不正确', en: 'The e-mail or the password is not right' },
  ],
  INVALID_EMAIL: ['UNAUTHENTICATED', { zh: '邮箱或密码不正确', en: 'The e-mail or the password is not right' }],
  PASSWORD_TOO_LONG: ['UNAUTHENTICATED', { zh: '邮箱或密码不正确', en: 'The e-mail or the password is not right' }],
  FAILED_TO_CREATE_SESSION: ['UNAUTHENTICATED', { zh: '此账号已停用', en: 'This account is suspended' }],
  INVALID_PASSWORD: ['BAD_USER_INPUT', { zh: '当前密码不正确', en: 'The present password is not right' }],
  INVALID_CODE: WRONG_CODE,
  INVALID_BACKUP_CODE: WRONG_CODE,
  INVALID_TWO_FACTOR_COOKIE: BEGIN_AGAIN,
  OTP_HAS_EXPIRED: BEGIN_AGAIN,
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: BEGIN_AGAIN,
  ACCOUNT_TEMPORARILY_LOCKED: LOCKED,
  TOTP_ALREADY_ENABLED: ['CONFLICT', { zh: '两步验证已启用', en: 'The second factor is enabled already' }],
  TOTP_NOT_ENABLED: ['BAD_USER_INPUT', { zh: '尚未启用两步验证', en: 'The second factor is not enabled' }],
  PROVIDER_NOT_FOUND: [
    'UNAVAILABLE',
    {
      zh: '统一身份认证暂时无法访问，请稍后重试，或用密码登录',
      en: 'The provider cannot be reached now; try again later, or use a password',
    },
  ],
  TWO_FACTOR_NOT_ENABLED: ['BAD_USER_INPUT', { zh: '尚未启用两步验证', en: 'The second factor is not enabled' }],
};

const BY_STATUS: Readonly<Record<number, Told>> = {
  401: ['UNAUTHENTICATED', { zh: '请先登录', en: 'Sign in first' }],
  403: ['FORBIDDEN', { zh: '此请求已拒绝', en: 'The request is refused' }],
};

/** A refusal of better-auth in our words. */
export function refusedByAuth({ status, body }: AuthAnswer): OutpostError {
  const reason = typeof body['code'] === 'string' ? body['code'] : undefined;
  const [code, text] = (reason && KNOWN[reason]) ||
    BY_STATUS[status] || ['BAD_USER_INPUT', { zh: '请求不正确', en: 'The request is not right' }];
  return new OutpostError(code, text, reason === undefined ? {} : { reason });
}
