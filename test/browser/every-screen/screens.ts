import type { Page } from 'playwright-core';
import type { Graph } from '../../support/graph.ts';
import type { Face } from './faces.ts';
import { emptyCounty, emptyLists, lost, never } from './false-answers.ts';
import { type Records, somebodyElseUpdates } from './records.ts';

/** One screen: where it is, what must be there before the picture is taken, and what is done to get there. */
export interface Screen {
  name: string;
  path: (records: Records) => string;
  shows: string;
  /** What is pressed and typed after the address is open. */
  act?: (page: Page, records: Records, graph: Graph) => Promise<void>;
  /** Answers that the server does not give by itself; the page is then loaded anew. */
  answers?: (page: Page) => Promise<void>;
  /** The page is of no use for the screens after it. */
  spoils?: boolean;
  /** Widths in which there is such a screen; all, unless said. */
  widths?: readonly Face['width'][];
}

const seen = (page: Page, testId: string) => page.getByTestId(testId).filter({ visible: true }).first();
const click =
  (...testIds: string[]) =>
  async (page: Page): Promise<void> => {
    for (const testId of testIds) await seen(page, testId).click();
  };
const scrolled =
  (testId: string) =>
  async (page: Page): Promise<void> => {
    await seen(page, testId).evaluate((panel) => {
      for (const part of [panel, ...panel.querySelectorAll('.scroll')]) part.scrollTop = part.scrollHeight;
    });
  };
const at = (path: string) => (): string => path;
const NOT_PHONE = ['desk', 'wall'] as const;

const registers = ['equipment', 'teams', 'shelters', 'stock', 'experts', 'sites'] as const;

export const SCREENS: Screen[] = [
  { name: 'overview', path: at('/'), shows: 'overview-panel' },
  { name: 'overview-end', path: at('/'), shows: 'overview-panel', act: scrolled('overview-panel') },
  { name: 'map-only', path: at('/?panel=none'), shows: 'live' },
  { name: 'map-settlements', path: at('/?panel=none&layers=settlements&at=78.55,39.79,10.5'), shows: 'live' },
  { name: 'layers', path: at('/?panel=none'), shows: 'live', act: click('layers-button'), widths: ['phone'] },
  { name: 'palette', path: at('/'), shows: 'overview-panel', act: click('palette-button') },
  {
    name: 'palette-found',
    path: at('/'),
    shows: 'overview-panel',
    act: async (page) => {
      await click('palette-button')(page);
      await page.getByTestId('palette-input').fill('三岔口');
    },
  },
  {
    name: 'palette-none',
    path: at('/'),
    shows: 'overview-panel',
    act: async (page) => {
      await click('palette-button')(page);
      await page.getByTestId('palette-input').fill('没有这样的东西');
    },
  },
  { name: 'operations', path: at('/?panel=operations'), shows: 'operations' },
  { name: 'audit', path: at('/?panel=audit'), shows: 'audit-count' },
  { name: 'board', path: at('/?panel=preposition'), shows: 'gap-row' },
  {
    name: 'board-what-if',
    path: at('/?panel=preposition&board=min:30;away:JX-001;to:JX-004@YZ-09'),
    shows: 'what-if-clear',
  },
  { name: 'board-propose', path: at('/?panel=preposition&board=tab:propose'), shows: 'proposal-form' },
  {
    name: 'board-proposal',
    path: at('/?panel=preposition&board=tab:propose;min:30'),
    shows: 'proposal-form',
    act: async (page) => {
      await click('proposal-start')(page);
      await seen(page, 'proposal-result').waitFor();
    },
  },
  {
    name: 'board-plan',
    path: at('/?panel=preposition&board=min:30;to:JX-004@YZ-09'),
    shows: 'what-if-clear',
    act: async (page) => {
      await seen(page, 'plan-name').fill('汛前布设');
      await click('plan-save')(page);
      await seen(page, 'plan-moves').waitFor();
    },
  },
  { name: 'incidents', path: at('/?panel=incidents'), shows: 'incident-row' },
  { name: 'incidents-none-found', path: at('/?panel=incidents&q=zzz'), shows: 'incidents-panel' },
  { name: 'incident', path: ({ responding }) => `/?panel=incidents&sel=incident:${responding}`, shows: 'nearby-teams' },
  {
    name: 'incident-end',
    path: ({ responding }) => `/?panel=incidents&sel=incident:${responding}`,
    shows: 'nearby-teams',
    act: scrolled('incident-panel'),
  },
  ...(['tasks', 'reports', 'command', 'markings', 'resources', 'releases', 'support', 'timeline'] as const).map(
    (work) => ({
      name: `incident-${work}`,
      path: ({ responding }: Records) => `/?panel=incidents&work=${work}&sel=incident:${responding}`,
      shows: `${work}-tab`,
    }),
  ),
  {
    name: 'incident-more-acts',
    path: ({ responding }) => `/?panel=incidents&sel=incident:${responding}`,
    shows: 'nearby-teams',
    act: click('more-acts'),
  },
  ...(['suspend', 'end'] as const).map((act) => ({
    name: `incident-${act}`,
    path: ({ responding }: Records) => `/?panel=incidents&sel=incident:${responding}`,
    shows: 'nearby-teams',
    act: async (page: Page): Promise<void> => {
      await click(`${act}-button`)(page);
      await seen(page, `${act}-form`).waitFor();
    },
  })),
  {
    name: 'incident-draw',
    path: ({ responding }) => `/?panel=incidents&work=markings&sel=incident:${responding}`,
    shows: 'markings-tab',
    act: async (page) => {
      await click('marking-add')(page);
      await seen(page, 'marking-metres').waitFor();
    },
  },
  {
    name: 'incident-replay',
    path: ({ responding }) => `/?panel=incidents&work=timeline&sel=incident:${responding}`,
    shows: 'timeline-entry',
    act: async (page) => {
      await click('timeline-entry')(page);
      await seen(page, 'replay-past').waitFor();
    },
  },
  {
    name: 'incident-casualties',
    path: ({ responding }) => `/?panel=incidents&sel=incident:${responding}`,
    shows: 'nearby-teams',
    act: click('casualties-button'),
  },
  {
    name: 'incident-reported',
    path: ({ reported }) => `/?panel=incidents&sel=incident:${reported}`,
    shows: 'verify-button',
  },
  {
    name: 'incident-verify',
    path: ({ reported }) => `/?panel=incidents&sel=incident:${reported}`,
    shows: 'nearby-teams',
    act: click('verify-button'),
  },
  {
    name: 'incident-false-alarm',
    path: ({ reported }) => `/?panel=incidents&sel=incident:${reported}`,
    shows: 'nearby-teams',
    act: click('false-alarm-button'),
  },
  {
    name: 'incident-activate',
    path: ({ verified }) => `/?panel=incidents&sel=incident:${verified}`,
    shows: 'nearby-teams',
    act: click('activate-button'),
  },
  {
    name: 'incident-conflict',
    spoils: true,
    path: ({ responding }) => `/?panel=incidents&sel=incident:${responding}`,
    shows: 'nearby-teams',
    act: async (page, { responding }, graph) => {
      await click('casualties-button')(page);
      await page.getByTestId('casualties-minorInjured').fill('7');
      await page.getByTestId('casualties-reason').fill('医院核对');
      // Without the live feed the page does not hear of it before it sends.
      await page.route('**/graphql/stream', (route) => route.abort());
      await somebodyElseUpdates(graph, responding);
      await click('casualties-form-submit')(page);
      await seen(page, 'conflict').waitFor();
    },
  },
  {
    name: 'dispatch-confirm',
    path: ({ responding }) => `/?panel=incidents&sel=incident:${responding}`,
    shows: 'nearby-teams',
    act: click('dispatch-equipment'),
  },
  { name: 'dispatch', path: ({ dispatch }) => `/?sel=dispatch:${dispatch}`, shows: 'dispatch-steps' },
  { name: 'report', path: at('/?act=report'), shows: 'report-form' },
  {
    name: 'report-filled',
    path: at('/?act=report'),
    shows: 'report-form',
    act: async (page) => {
      await page.getByTestId('report-longitude').fill('78.5425');
      await page.getByTestId('report-latitude').fill('39.785');
      await page.getByTestId('report-category').selectOption('HAZARDOUS_CHEMICALS');
      await page.getByTestId('report-scope').selectOption({ index: 2 });
      await page.getByTestId('report-title').fill('团结路加油站卸油口泄漏');
      await page.getByTestId('casualties-seriouslyInjured').fill('12');
    },
  },
  {
    name: 'report-refused',
    path: at('/?act=report'),
    shows: 'report-form',
    act: click('report-submit'),
  },
  ...(['sites', 'equipment', 'teams', 'depots'] as const).map((tab) => ({
    name: `resources-${tab}`,
    path: at(`/?panel=resources&tab=${tab}`),
    shows: `${tab === 'equipment' ? 'equipment' : tab.slice(0, -1)}-row`,
  })),
  { name: 'site', path: ({ site }) => `/?panel=resources&sel=site:${site}`, shows: 'site-machines' },
  { name: 'machine', path: ({ machine }) => `/?panel=resources&sel=equipment:${machine}`, shows: 'equipment-panel' },
  {
    name: 'machine-for-incident',
    path: ({ machine, responding }) => `/?panel=resources&sel=equipment:${machine}&for=${responding}`,
    shows: 'dispatch-open',
    act: click('dispatch-open'),
  },
  { name: 'team', path: ({ team }) => `/?panel=resources&sel=team:${team}`, shows: 'team-panel' },
  { name: 'depot', path: ({ depot }) => `/?panel=resources&sel=depot:${depot}`, shows: 'depot-panel' },
  { name: 'shelters', path: at('/?panel=shelters'), shows: 'shelter-row' },
  { name: 'shelter', path: ({ shelter }) => `/?panel=shelters&sel=shelter:${shelter}`, shows: 'shelter-panel' },
  {
    name: 'settlement',
    path: ({ settlement }) => `/?layers=settlements&sel=settlement:${settlement}`,
    shows: 'settlement-panel',
  },
  { name: 'experts', path: at('/?panel=experts'), shows: 'expert-row' },
  { name: 'expert', path: ({ expert }) => `/?panel=experts&sel=expert:${expert}`, shows: 'expert-panel' },
  { name: 'warnings', path: at('/?panel=warnings'), shows: 'warnings-panel' },
  { name: 'warning', path: ({ warning }) => `/?panel=warnings&sel=warning:${warning}`, shows: 'warning-panel' },
  { name: 'warn', path: at('/?panel=warnings&act=warn'), shows: 'warn-form' },
  {
    name: 'warn-area',
    path: at('/?panel=warnings&act=warn'),
    shows: 'warn-form',
    act: async (page) => {
      await page.getByTestId('warn-township').selectOption({ index: 3 });
      await page.getByTestId('warn-kilometres').fill('20');
    },
  },
  { name: 'warn-refused', path: at('/?panel=warnings&act=warn'), shows: 'warn-form', act: click('warn-submit') },
  ...(['adjust', 'lift'] as const).map((act) => ({
    name: `warning-${act}`,
    path: ({ warning }: Records) => `/?panel=warnings&sel=warning:${warning}`,
    shows: `warning-${act}`,
    act: click(`warning-${act}`),
  })),
  { name: 'gone', path: at('/?sel=team:00000000-0000-7000-8000-000000000000'), shows: 'team-panel' },
  ...registers.map((register) => ({
    name: `register-${register}`,
    path: at(`/?panel=tables&table=${register}`),
    shows: 'register-count',
  })),
  {
    name: 'register-edit',
    path: at('/?panel=tables&table=stock'),
    shows: 'register-grid',
    widths: NOT_PHONE,
    act: async (page) => {
      await page.locator('[data-testid^="cell-"][data-testid$="-minimum"]').first().dblclick();
    },
  },
  {
    name: 'register-refused',
    path: at('/?panel=tables&table=stock'),
    shows: 'register-grid',
    widths: NOT_PHONE,
    act: async (page) => {
      const cell = page.locator('[data-testid^="cell-"][data-testid$="-minimum"]').first();
      await cell.dblclick();
      await cell.locator('input').fill('-3');
      await click('cell-save')(page);
      await seen(page, 'cell-problem').waitFor();
    },
  },
  { name: 'register-none-match', path: at('/?panel=tables&table=teams&q=zzz'), shows: 'register-count' },
  {
    name: 'register-stock-move',
    path: at('/?panel=tables&table=stock'),
    shows: 'stock-move',
    act: click('stock-move'),
  },
  {
    name: 'register-stock-ledger',
    path: at('/?panel=tables&table=stock'),
    shows: 'stock-ledger',
    act: click('stock-ledger'),
  },
  { name: 'register-retire', path: at('/?panel=tables&table=teams'), shows: 'row-retire', act: click('row-retire') },
  {
    name: 'register-shelter-open',
    path: at('/?panel=tables&table=shelters'),
    shows: 'shelter-open',
    act: click('shelter-open'),
  },
  ...(['equipment', 'teams', 'shelters', 'experts'] as const).map((register) => ({
    name: `add-${register}`,
    path: at(`/?panel=tables&table=${register}`),
    shows: 'record-add',
    act: click('record-add'),
  })),
  {
    name: 'add-refused',
    path: at('/?panel=tables&table=teams'),
    shows: 'record-add',
    act: click('record-add', 'add-submit'),
  },
  { name: 'first-page', path: at('/'), shows: 'county-setup', answers: emptyCounty },
  { name: 'empty', path: at('/'), shows: 'overview-panel', answers: emptyLists },
  { name: 'empty-incidents', path: at('/?panel=incidents'), shows: 'incidents-panel', answers: emptyLists },
  { name: 'empty-warnings', path: at('/?panel=warnings'), shows: 'warnings-panel', answers: emptyLists },
  { name: 'empty-register', path: at('/?panel=tables&table=teams'), shows: 'inventory', answers: emptyLists },
  {
    name: 'loading-incident',
    path: ({ responding }) => `/?panel=incidents&sel=incident:${responding}`,
    shows: 'incident-panel',
    answers: never('IncidentPicture'),
  },
  {
    name: 'failed-incident',
    path: ({ responding }) => `/?panel=incidents&sel=incident:${responding}`,
    shows: 'incident-panel',
    answers: lost('IncidentPicture'),
  },
  {
    name: 'failed-register',
    path: at('/?panel=tables&table=teams'),
    shows: 'inventory',
    answers: lost('TeamRegister'),
  },
  { name: 'no-server', path: at('/'), shows: 'error-state', answers: lost('') },
  {
    name: 'offline',
    path: at('/'),
    shows: 'overview-panel',
    spoils: true,
    act: async (page) => {
      await page.context().setOffline(true);
      await page.locator('[data-live="offline"], [data-live="reconnecting"]').first().waitFor();
    },
  },
];
