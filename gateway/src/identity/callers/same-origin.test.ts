import { expect, it } from 'vitest';
import { isSameOrigin } from './same-origin.ts';

const HOST = 'county.example:4000';

it.each<[string, Record<string, string>, boolean]>([
  ['a page of ours', { origin: 'http://county.example:4000' }, true],
  ['a page of ours behind a proxy that speaks https', { origin: 'https://county.example:4000' }, true],
  ['another site', { origin: 'http://evil.example' }, false],
  ['another port of this host', { origin: 'http://county.example:4001' }, false],
  ['a name that begins like ours', { origin: 'http://county.example:4000.evil.example' }, false],
  ['a page without an origin of its own', { origin: 'null' }, false],
  ['a browser that says where it comes from in its own way', { 'sec-fetch-site': 'same-origin' }, true],
  ['what somebody typed into the address bar', { 'sec-fetch-site': 'none' }, true],
  ['another site that sends no origin', { 'sec-fetch-site': 'cross-site' }, false],
  ['a page of a neighbour under the same domain', { 'sec-fetch-site': 'same-site' }, false],
  ['a program that is no browser', {}, true],
])('%s', (_what, headers, same) => {
  expect(isSameOrigin({ host: HOST, ...headers }, undefined)).toBe(same);
});

it('knows the address that browsers use when a proxy tells another one', () => {
  const headers = { host: '10.0.0.2:4000', origin: 'https://outpost.county.example' };
  expect(isSameOrigin(headers, 'https://outpost.county.example')).toBe(true);
  expect(isSameOrigin(headers, undefined)).toBe(false);
});
