import { expect, it } from 'vitest';
import { guardsOf } from './lock-out.ts';

it('counts a failure against the place, the address and the account, however the e-mail is written', () => {
  const [place, address, account] = guardsOf('Anna@County.example ', '10.0.0.7');
  expect(guardsOf('anna@county.example', '10.0.0.7')).toEqual([place, address, account]);
  expect(address?.key).toBe('address:10.0.0.7');
  const elsewhere = guardsOf('anna@county.example', '10.0.0.8');
  expect(elsewhere[2]).toEqual(account);
  expect(elsewhere[0]).not.toEqual(place);
});

it('keeps no e-mail', () => {
  expect(JSON.stringify(guardsOf('anna@county.example', '10.0.0.7'))).not.toContain('anna');
});

it('locks one place before it locks an address, and an account last', () => {
  const [place, address, account] = guardsOf('a@b.example', '::1').map(({ limit }) => limit);
  expect(place).toBeLessThan(address ?? 0);
  expect(address).toBeLessThan(account ?? 0);
});
