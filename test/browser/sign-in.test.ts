import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, startDesk } from '../support/desk.ts';
import { Door } from '../support/door.ts';
import { findChromium, openBrowser } from './chromium.ts';
import { mapIsComplete, openReader, type Reader } from './reader.ts';
import { OPENING_MS, picturesOfFailures } from './room.ts';

const PASSWORD = 'k7#plum-boat-in-the-desert';

describe.skipIf(!findChromium())('the way in, in the browser', () => {
  let desk: Desk;
  let browser: Browser;
  let anna: Reader;
  beforeAll(async () => {
    desk = await startDesk({ database: 'embedded', demo: true });
    browser = await openBrowser();
    anna = await openReader(browser, desk.url, 'anna');
  }, OPENING_MS);
  afterAll(async () => {
    await browser?.close();
    await desk?.close();
  });
  afterEach(picturesOfFailures(() => ({ anna })));

  it('asks who comes, says that this is a demo, and shows the map to who signs in', async () => {
    await anna.page.goto(desk.url);
    await anna.see('sign-in-form');
    await anna.see('door', 'demo-accounts.json');
    const { email, password } = desk.access('ADMINISTRATOR');
    await anna.fill('sign-in-email', email);
    await anna.fill('sign-in-password', 'not the password');
    await anna.click('sign-in-submit');
    await anna.see('door-refusal', '邮箱或密码不正确');
    await anna.fill('sign-in-password', password);
    await anna.click('sign-in-submit');
    await mapIsComplete(anna.page);
    await anna.see('demo-mark');
  });

  it('keeps what was typed when the session ends, and goes on after signing in again', async () => {
    await anna.click('report-button');
    await anna.fill('report-title', '写到一半的接报');
    const cookies = await anna.page.context().cookies();
    const thief = new Door(desk.url);
    await thief.ask(
      'POST',
      '/auth/sign-out',
      {},
      { cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; ') },
    );
    await anna.see('session-ended');
    await anna.fill('sign-in-password', desk.access('ADMINISTRATOR').password);
    await anna.click('sign-in-submit');
    await anna.page.getByTestId('session-ended').waitFor({ state: 'detached' });
    expect(await anna.page.getByTestId('report-title').inputValue()).toBe('写到一半的接报');
    await anna.page.locator('[data-testid="live"][data-live="live"]').waitFor();
  });

  it('lets an administrator invite somebody, who chooses a password by the link and comes in', async () => {
    await anna.open('/?panel=operations');
    await anna.click('account-add');
    await anna.fill('holder-name', '新值守员');
    await anna.fill('account-email', 'new@county.example');
    await anna.click('account-submit');
    await anna.see('one-time-secret');
    const link = (await anna.page.getByTestId('secret-text').textContent()) ?? '';
    await anna.see('account-row', '新值守员');
    const bahar = await openReader(browser, desk.url, 'bahar');
    await bahar.page.goto(link);
    await bahar.see('door', '新值守员');
    await bahar.fill('welcome-password', '1234567890');
    await bahar.click('welcome-submit');
    await bahar.see('welcome-form', '这个密码太常见');
    await bahar.fill('welcome-password', PASSWORD);
    await bahar.click('welcome-submit');
    await mapIsComplete(bahar.page);
    await bahar.click('account-button');
    await bahar.see('account-card', '值守员');
    expect(await bahar.page.getByTestId('rail-operations').count()).toBe(0);
    await bahar.click('sign-out');
    await bahar.see('sign-in-form');
    await bahar.page.context().close();
  });

  it('lets an administrator move a person to another role, and asks before it shuts somebody out', async () => {
    const row = anna.page.getByTestId('account-row').filter({ hasText: '新值守员' });
    await row.getByTestId('account-edit').click();
    await anna.page.getByTestId('holder-role').selectOption('RESOURCE_MANAGER');
    expect(await anna.page.getByTestId('account-save').isDisabled()).toBe(true);
    await anna.page.getByTestId('holder-role').selectOption('OBSERVER');
    await anna.click('account-save');
    await anna.page.getByTestId('account-edit-form').waitFor({ state: 'detached' });
    await row.filter({ hasText: '观察员' }).waitFor();
    await row.getByTestId('account-suspend').click();
    await row.getByTestId('account-suspend').filter({ hasText: '确认停用' }).click();
    await row.filter({ hasText: '已停用' }).waitFor();
  });

  it('shows which role may do what, as the services decide it', async () => {
    await anna.click('tab-rules');
    await anna.see('rules-actions', '宣布响应终止');
    await anna.see('rules-personal', 'Incident.reporterPhone');
  });

  it('shows a new key once', async () => {
    await anna.click('tab-keys');
    await anna.click('key-add');
    await anna.fill('holder-name', '数据中心');
    await anna.click('key-submit');
    await anna.see('one-time-secret', /outpost_\S{40,}/);
    await anna.see('key-row', '数据中心');
    await anna.page.reload();
    await anna.see('operations');
    expect(await anna.page.getByTestId('one-time-secret').count()).toBe(0);
  });
});
