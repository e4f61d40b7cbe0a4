import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Desk } from '../support/desk.ts';
import { findChromium } from './chromium.ts';
import type { Reader } from './reader.ts';
import { OPENING_MS, openRoom, picturesOfFailures, type Room } from './room.ts';

const OPEN = '{ incidents(first: 20, filter: { open: true }) { nodes { id state severity trapped } } }';
interface Found {
  incidents: { nodes: { id: string; state: string; severity: string; trapped: number }[] };
}

describe.skipIf(!findChromium())('an incident, from the response to the archive, by its forms', () => {
  let room: Room<'anna' | 'bahar'>;
  let desk: Desk;
  let anna: Reader;
  let bahar: Reader;
  let incident: string;
  beforeAll(async () => {
    room = await openRoom({ anna: 'COMMANDER', bahar: 'DUTY_OFFICER' });
    desk = room.desk;
    ({ anna, bahar } = room.readers);
    const found = await desk.graph.read<Found>(OPEN);
    incident =
      found.incidents.nodes.find(
        ({ state, severity, trapped }) => state === 'VERIFIED' && severity === 'RELATIVELY_SERIOUS' && trapped > 0,
      )?.id ?? '';
    await anna.open(at('picture'));
    await bahar.open(at('picture'));
  }, OPENING_MS);
  afterAll(() => room?.close());
  afterEach(picturesOfFailures(() => ({ anna, bahar })));
  const at = (work: string): string => `/?panel=incidents&work=${work}&sel=incident:${incident}`;
  const gone = (reader: Reader, testId: string): Promise<void> =>
    reader.page.getByTestId(testId).waitFor({ state: 'detached' });
  const choose = async (reader: Reader, testId: string, index: number): Promise<void> => {
    const field = reader.page.getByTestId(testId);
    await field.locator('option').nth(index).waitFor({ state: 'attached' });
    await field.selectOption({ index });
  };

  it('is not started at level III before the prefecture has agreed and the archive has a keeper', async () => {
    await anna.click('activate-button');
    await choose(anna, 'archive-unit', 1);
    await anna.click('activate-form-submit');
    await anna.see('activate-form', '4.2');
    await anna.fill('consent-by', '演示·地区行署');
    await anna.click('activate-form-submit');
    await anna.see('incident-state', '响应中');
    await anna.see('incident-commander');
    await bahar.see('incident-state', '响应中');
  });

  it('two who count at once: the second sees the other’s figures beside the own, and decides', async () => {
    await bahar.click('casualties-button');
    await anna.click('casualties-button');
    await anna.fill('casualties-deaths', '4');
    await anna.fill('casualties-trapped', '0');
    await anna.fill('casualties-reason', '现场清点');
    await anna.click('casualties-form-submit');
    await gone(anna, 'casualties-form');
    await bahar.fill('casualties-deaths', '5');
    await bahar.fill('casualties-reason', '医院报告');
    await bahar.click('casualties-form-submit');
    await bahar.see('figure-conflict', '死亡');
    expect(await bahar.page.getByTestId('casualties-trapped').inputValue()).toBe('0');
    await bahar.click('take-deaths');
    await bahar.click('casualties-form-submit');
    await gone(bahar, 'casualties-form');
    await anna.see('figure-deaths', '4');
  });

  it('a danger stops the rescue; it goes on when the danger is gone', async () => {
    await anna.click('suspend-button');
    await anna.fill('suspend-reason', '车厢有再次倾覆的危险');
    await anna.click('suspend-form-submit');
    await anna.see('suspend-form', '须记录批准人');
    await anna.fill('suspend-approved-by', '演示·现场指挥');
    await anna.click('suspend-form-submit');
    await anna.see('incident-state', '暂停救援');
    await anna.click('resume-button');
    await anna.fill('resume-measures', '已用吊车固定车厢');
    await anna.fill('resume-approved-by', '演示·现场指挥');
    await anna.click('resume-form-submit');
    await anna.see('incident-state', '响应中');
  });

  it('a cordon drawn by one is on the other’s map, corrected with a reason and ended', async () => {
    await bahar.click('tab-markings');
    await bahar.see('markings-tab');
    await anna.click('tab-markings');
    await anna.click('marking-add');
    await anna.fill('marking-metres', '800');
    await anna.fill('marking-label', '事故核心区');
    await anna.click('marking-submit');
    await bahar.see('marking', '事故核心区');
    const mark = bahar.page.getByTestId('marking').filter({ hasText: '事故核心区' });
    await mark.getByTestId('marking-correct').click();
    await bahar.fill('marking-label', '事故核心区（扩大）');
    await bahar.fill('marking-reason', '风向改变');
    await bahar.click('marking-submit');
    await anna.see('marking', '扩大');
    const mine = anna.page.getByTestId('marking').filter({ hasText: '扩大' });
    await mine.getByTestId('marking-end').click();
    await anna.fill('marking-end-reason', '险情解除');
    await anna.click('marking-end-submit');
    await bahar.page.locator('.marking-past', { hasText: '扩大' }).waitFor();
  });

  it('a route is drawn point by point', async () => {
    await anna.click('marking-add');
    await anna.page.getByTestId('marking-kind').selectOption('ROUTE');
    await anna.see('marking-hint', '逐点点击');
    const map = await anna.page.locator('.maplibregl-canvas').boundingBox();
    const [x, y] = [(map?.x ?? 0) + 620, (map?.y ?? 0) + 300];
    for (const [dx, dy] of [
      [0, 0],
      [60, 40],
      [120, 20],
      [120, 20],
    ] as const) {
      await anna.page.mouse.move(x + dx, y + dy, { steps: 4 });
      await anna.page.mouse.click(x + dx, y + dy, { delay: 40 });
    }
    await anna.see('marking-hint', '已画好');
    await anna.click('marking-submit');
    await anna.see('marking', '应急通道');
  });

  it('nothing is told to the public before the authority has approved it', async () => {
    await bahar.click('tab-releases');
    await bahar.click('release-add');
    await bahar.fill('release-title', '事故情况通报');
    await bahar.fill('release-text', '道路双向封闭，请绕行。');
    await bahar.see('release-form', '批准');
    await bahar.click('release-form-submit');
    await bahar.see('release', '事故情况通报');
    expect(await bahar.page.getByTestId('release-publish').count()).toBe(0);
    await anna.click('tab-releases');
    await anna.click('release-approve');
    await anna.fill('approve-person', '演示·批准人');
    await anna.click('approve-form-submit');
    await bahar.click('release-publish');
    await bahar.fill('publish-channels', '县政府网站、县融媒体中心');
    await bahar.click('publish-form-submit');
    await anna.page.locator('[data-testid="release"][data-state="PUBLISHED"]').waitFor();
  });

  it('help is asked for from above, and answered', async () => {
    await bahar.click('tab-support');
    await bahar.click('support-add');
    await choose(bahar, 'support-unit', 1);
    await bahar.fill('support-need', '吊车两台');
    await bahar.fill('support-reason', '县内吊车吨位不足');
    await bahar.click('support-form-submit');
    await anna.click('tab-support');
    await anna.click('support-open');
    await anna.fill('support-note', '两台，两小时内到达');
    await anna.click('support-to-ACCEPTED');
    await bahar.page.locator('[data-testid="support"][data-state="ACCEPTED"]').waitFor();
  });

  it('ends when each of the five conditions is confirmed and the scene has approved', async () => {
    await anna.click('tab-command');
    await anna.click('post-add');
    await anna.page.getByTestId('post-kind').selectOption('ONSITE_HEADQUARTERS');
    await anna.click('post-form-submit');
    const seat = anna.page.getByTestId('command-post').filter({ hasText: '现场指挥部' }).getByTestId('seat').first();
    await seat.getByTestId('seat-open').click();
    await anna.fill('seat-person', '演示·现场指挥');
    await anna.click('seat-submit');
    await anna.see('seat', '演示·现场指挥');
    await anna.click('end-button');
    await anna.click('end-form-submit');
    await anna.see('refusal', '4.8');
    const open = anna.page.locator('[data-testid="end-condition"][data-confirmed="false"]');
    for (let left = await open.count(); left > 0; left--) {
      await open.first().getByTestId('end-condition-open').click();
      await anna.fill('end-condition-by', '演示·现场指挥');
      await anna.fill('end-condition-evidence', '现场核查');
      await anna.click('end-condition-submit');
      await anna.see('end-progress', `${6 - left} / 5`);
    }
    await anna.click('end-form-submit');
    await anna.see('incident-state', '响应终止');
  });

  it('is recovered from, evaluated and archived; afterwards it is read only', async () => {
    await anna.click('recovery-button');
    await anna.fill('recovery-plan', '伤员救治、家属安抚、保险理赔');
    await anna.click('recovery-form-submit');
    await anna.see('incident-state', '后期处置');
    await anna.click('evaluation-button');
    await anna.click('evaluation-draft-submit');
    await anna.fill('evaluation-by', '演示·指挥长');
    await anna.click('evaluation-submit');
    await anna.see('evaluation-form', '总结评估缺少');
    await anna.fill('evaluation-lessons', '夜间路面结冰预警应更早下达');
    await anna.fill('evaluation-suggestions', '在该路段设置可变限速标志');
    await anna.click('evaluation-submit');
    await anna.see('evaluation-submitted', '夜间路面结冰');
    await anna.page.getByTestId('evaluation-submitted').getByRole('button').click();
    await anna.click('archive-button');
    await anna.click('archive-make');
    await anna.see('archive-package', /SHA-256 [0-9a-f]{64}/);
    await anna.fill('archive-received-by', '演示·档案员');
    await anna.click('archive-form-submit');
    await anna.see('incident-state', '已归档');
    await anna.see('reopen-button');
    expect(await anna.page.getByTestId('casualties-button').count()).toBe(0);
  });

  it('is played again on the map, as it was', async () => {
    await anna.click('tab-timeline');
    await anna.page.getByTestId('timeline-entry').last().click();
    await anna.see('replay-past', '有效标绘 0');
    await anna.page.getByTestId('replay-slider').press('End');
    await anna.see('replay-past', '有效标绘 1');
    await anna.see('replay-past', '已归档');
    await anna.click('replay-present');
    await gone(anna, 'replay-past');
    expect([...anna.faults, ...bahar.faults]).toEqual([]);
  });
});
