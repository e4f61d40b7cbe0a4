import { CombinedError } from '@urql/core';
import { describe, expect, it } from 'vitest';
import { otherThanPersonal } from './personal-refusals';

const personal = { message: '个人信息', extensions: { code: 'FORBIDDEN', action: 'personal:contact' } };
const forbidden = { message: '无权', extensions: { code: 'FORBIDDEN', action: 'dispatch:approve' } };

describe('an answer to a reader who may not see phone numbers', () => {
  it('is no failure when nothing else is wrong with it', () => {
    expect(otherThanPersonal(new CombinedError({ graphQLErrors: [personal, personal] }))).toBeUndefined();
    expect(otherThanPersonal(undefined)).toBeUndefined();
  });

  it('keeps every other error', () => {
    const rest = otherThanPersonal(new CombinedError({ graphQLErrors: [personal, forbidden] }));
    expect(rest?.graphQLErrors.map(({ message }) => message)).toEqual(['无权']);
    const network = new CombinedError({ networkError: new Error('offline'), graphQLErrors: [personal] });
    expect(otherThanPersonal(network)?.networkError?.message).toBe('offline');
    const other = new CombinedError({ graphQLErrors: [forbidden] });
    expect(otherThanPersonal(other)).toBe(other);
  });
});
