import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Desk } from '../support/desk.ts';
import { findChromium } from './chromium.ts';
import { PHONE, type Reader } from './reader.ts';
import { OPENING_MS, openRoom, picturesOfFailures, type Room } from './room.ts';

const TITLE = '手机上报的事故（演示）';
const MIDDLE = { x: 195, y: 300 };

describe.skipIf(!findChromium())('a field team leader with a phone', () => {
  let room: Room<'anna'>;
  let desk: Desk;
  let anna: Reader;
  beforeAll(async () => {
    room = await openRoom({ anna: ['FIELD_TEAM_LEADER', PHONE] });
    desk = room.desk;
    ({ anna } = room.readers);
  }, OPENING_MS);
  afterAll(() => room?.close());
  afterEach(picturesOfFailures(() => ({ anna })));

  it('reports an incident by a long press on the map, with a thumb that is not quite still', async () => {
    await anna.open('/?panel=none&at=78.3000,39.7000,12.00');
    const thumb = await anna.page.context().newCDPSession(anna.page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x: number, y: number) =>
      thumb.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x, y }] });
    await touch('touchStart', MIDDLE.x, MIDDLE.y);
    await touch('touchMove', MIDDLE.x + 2, MIDDLE.y + 1);
    await anna.see('report-form');
    await touch('touchEnd', MIDDLE.x, MIDDLE.y);
    await anna.see('draft-pin');
    await anna.page.getByTestId('report-category').selectOption('ROAD_TRAFFIC');
    await anna.fill('report-title', TITLE);
    await anna.fill('report-summary', '两车相撞，一人受伤。');
    await anna.click('report-submit');
    await anna.see('incident-panel', TITLE);
    const { incidents } = await desk.graph.read<{
      incidents: { nodes: { title: string; position: { latitude: number } }[] };
    }>('{ incidents(first: 50, filter: { open: true }) { nodes { title position { latitude } } } }');
    expect(incidents.nodes.find(({ title }) => title === TITLE)?.position.latitude).toBeCloseTo(39.7, 1);
    expect(anna.faults).toEqual([]);
  });

  it('moves the map with a thumb without reporting anything', async () => {
    await anna.open('/?panel=none&at=78.3000,39.7000,12.00');
    const thumb = await anna.page.context().newCDPSession(anna.page);
    await thumb.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [MIDDLE] });
    for (let step = 1; step <= 12; step += 1) {
      const at = { x: MIDDLE.x, y: MIDDLE.y + step * 10 };
      await thumb.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [at] });
    }
    // The address follows the map once it has come to rest; longer than a long press takes.
    await thumb.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await anna.page.waitForFunction(() => !window.location.search.includes('at=78.3000,39.7000'));
    expect(await anna.page.getByTestId('report-form').count()).toBe(0);
  });
});
