import { expect, it } from 'vitest';
import { sessionTokenIn } from './cookie.ts';

it.each<[string, string | undefined, boolean, string | null]>([
  ['the session among other cookies', 'a=1; outpost.session_token=tok.sig%3D; b=2', false, 'tok'],
  ['the one that only this host may set, over https', '__Host-outpost.session_token=tok.sig', true, 'tok'],
  ['not that of http, over https', 'outpost.session_token=tok.sig', true, null],
  ['not another that ends alike', 'xoutpost.session_token=tok.sig', false, null],
  ['nothing in none', undefined, false, null],
  ['nothing in what cannot be read', 'outpost.session_token=%E0%A4%A', false, null],
])('finds %s', (_what, cookie, secure, token) => {
  expect(sessionTokenIn({ cookie }, secure)).toBe(token);
});
