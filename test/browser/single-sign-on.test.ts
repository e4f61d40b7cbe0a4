import { type OpenIdProvider, openIdProvider } from '@outpost/gateway/testing/open-id-provider';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, startDesk } from '../support/desk.ts';
import { freePort } from '../support/free-port.ts';
import { findChromium, openBrowser } from './chromium.ts';
import { mapIsComplete, openReader, type Reader } from './reader.ts';
import { OPENING_MS, picturesOfFailures } from './room.ts';

describe.skipIf(!findChromium())('the organisation’s own sign-in, in the browser', () => {
  let provider: OpenIdProvider;
  let desk: Desk;
  let browser: Browser;
  let dora: Reader;
  beforeAll(async () => {
    const port = await freePort();
    // The provider is another site than the desk: 127.0.0.1, and not localhost.
    provider = await openIdProvider([`http://localhost:${port}/auth/callback/sso`]);
    const env = {
      OIDC_ISSUER: provider.issuer,
      OIDC_CLIENT_ID: provider.clientId,
      OIDC_CLIENT_SECRET: provider.clientSecret,
      OIDC_NAME: '政务云',
      OIDC_RULES: '[{"claim":"groups","value":"duty","role":"DUTY_OFFICER","county":"653130"}]',
    };
    desk = await startDesk({ database: 'embedded', demo: true, port, env });
    browser = await openBrowser();
    dora = await openReader(browser, desk.url, 'dora');
  }, OPENING_MS);
  afterAll(async () => {
    await browser?.close();
    await desk?.close();
    await provider?.close();
  });
  afterEach(picturesOfFailures(() => ({ dora })));

  it('tells who is unknown here what to do', async () => {
    provider.becomes({ sub: 'kay', name: '凯', email: 'kay@county.example', email_verified: true });
    await dora.page.goto(desk.url);
    await dora.click('single-sign-on', '用政务云登录');
    await dora.see('single-sign-on-refusal', '您在本系统没有账号');
  });

  it('lets in whom a rule names, with the role of the rule', async () => {
    const claims = { sub: 'dora', name: '多拉', email: 'dora@county.example', email_verified: true };
    provider.becomes({ ...claims, groups: ['duty'] });
    const reader = await openReader(browser, desk.url, 'dora');
    await reader.page.goto(desk.url);
    await reader.click('single-sign-on');
    await mapIsComplete(reader.page);
    await reader.click('account-button', '多拉');
    await reader.see('account-card', '值守员');
    await reader.click('sign-out');
    await reader.see('sign-in-form');
    expect(reader.faults.filter((fault) => !fault.includes(provider.issuer))).toEqual([]);
  });
});
