import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Incident } from '../incidents/incident.entity.ts';
import { type DraftSource, draftReport, timeText } from './draft-report.ts';
import { reportFormShape } from './report-form.ts';
import { ReportStage } from './report-terms.ts';

const file = new URL('../../../../infra/county/653130/plan/report-form.json', import.meta.url);
const form = reportFormShape.parse(JSON.parse(readFileSync(file, 'utf8')));

const INCIDENT = {
  code: 'BC-20261124-003',
  title: '轧花车间火灾',
  severity: 'ORDINARY',
  responseLevel: 'IV',
  occurredAt: new Date('2026-11-24T06:35:00Z'),
  position: { longitude: 77.84479, latitude: 39.30733 },
  address: '轧花厂二号车间',
  summary: '打包机起火，蔓延至棉垛。',
  casualtiesKnown: true,
  deaths: 0,
  missing: 1,
  trapped: 0,
  seriouslyInjured: 2,
  minorInjured: 3,
  directLossYuan: 1_250_000,
  impact: '厂区停产，下风向居民区有烟。',
  rescueSituation: '消防两车十二人到场灭火。',
  measuresTaken: '切断电源，疏散工人。',
} as unknown as Incident;

const source = (changed: Partial<DraftSource> = {}, incident: Partial<Incident> = {}): DraftSource => ({
  form,
  stage: ReportStage.INITIAL,
  code: 'BG-20261124-001',
  county: { zh: '巴楚县', en: 'Bachu County' },
  timeZone: 'Asia/Shanghai',
  incident: { ...INCIDENT, ...incident } as Incident,
  category: { zh: '生产经营性火灾事故', en: 'Fire in production or business premises' },
  scope: null,
  township: { zh: '色力布亚镇', en: 'Serikbuya Town' },
  accidentUnit: { zh: '某轧花厂', en: 'A cotton gin' },
  by: { zh: '巴楚县消防救援大队', en: 'Bachu County Fire and Rescue Brigade' },
  before: null,
  now: new Date('2026-11-24T06:50:00Z'),
  ...changed,
});

describe('the text of a first report (4.1)', () => {
  it('tells all that the clause asks for, in its order and its words', () => {
    expect(draftReport(source())).toEqual({
      missing: [],
      text: [
        '巴楚县生产安全事故信息初报',
        '报告编号：BG-20261124-001',
        '事故：BC-20261124-003 轧花车间火灾',
        '一、事故发生单位：某轧花厂',
        '二、事故发生的时间：2026年11月24日14时35分',
        '三、地点：色力布亚镇，轧花厂二号车间（经纬度 77.844790, 39.307330，WGS 84）',
        '四、事故类别：生产经营性火灾事故，一般事故',
        '五、事故的简要经过：打包机起火，蔓延至棉垛。',
        '六、影响范围：厂区停产，下风向居民区有烟。',
        '七、人员伤亡（失联）的初步估计：死亡 0 人，失联 1 人，被困 0 人，重伤 2 人，轻伤 3 人',
        '八、现场救援情况：消防两车十二人到场灭火。',
        '九、已经采取的措施：已启动Ⅳ级应急响应。切断电源，疏散工人。',
        '报告单位：巴楚县消防救援大队',
        '拟稿时间：2026年11月24日14时50分',
      ].join('\n'),
      textEn: [
        'Bachu County: First report of a work-safety accident',
        'Report: BG-20261124-001',
        'Accident: BC-20261124-003 轧花车间火灾',
        '1. Accident unit: A cotton gin',
        '2. Time of the accident: 24 November 2026 at 14:35',
        '3. Place: Serikbuya Town, 轧花厂二号车间 (longitude, latitude 77.844790, 39.307330, WGS 84)',
        '4. Category: Fire in production or business premises, ordinary',
        '5. What happened: 打包机起火，蔓延至棉垛。',
        '6. What it affects: 厂区停产，下风向居民区有烟。',
        '7. First estimate of casualties and missing: 0 dead, 1 missing, 0 trapped, 2 seriously injured, 3 slightly injured',
        '8. Rescue on the scene: 消防两车十二人到场灭火。',
        '9. Measures taken: The level IV response has been activated. 切断电源，疏散工人。',
        'Reported by: Bachu County Fire and Rescue Brigade',
        'Written at: 24 November 2026 at 14:50',
      ].join('\n'),
    });
  });

  it('names what the incident does not tell, and never says that nobody was hurt while nobody has counted', () => {
    const nothing = { impact: null, rescueSituation: ' ', measuresTaken: null, responseLevel: null };
    const draft = draftReport(source({ accidentUnit: null }, { ...nothing, casualtiesKnown: false }));
    expect(draft.missing).toEqual(['IMPACT', 'CASUALTIES', 'RESCUE', 'MEASURES']);
    expect(draft.text).toContain('人员伤亡（失联）的初步估计：待核实');
    expect(draft.text).not.toContain('事故发生单位');
    expect(draft.text).not.toContain('0 人');
    expect(draft.textEn).toContain('Rescue on the scene: to be verified');
  });

  it('names the scope, and a response that is all that was done', () => {
    const scope = { zh: '道路', en: 'Road' };
    const { text, missing } = draftReport(source({ scope }, { measuresTaken: null }));
    expect(text).toContain('事故类别：生产经营性火灾事故（道路），一般事故');
    expect(text).toContain('已经采取的措施：已启动Ⅳ级应急响应。');
    expect(missing).toEqual([]);
  });
});

describe('the texts of later reports', () => {
  const before = { code: 'BG-20261124-001', sentAt: new Date('2026-11-24T06:55:00Z') };

  it('name the report before them, and the loss', () => {
    for (const stage of [ReportStage.FOLLOW_UP, ReportStage.FINAL]) {
      const { text } = draftReport(source({ stage, before }));
      expect(text).toContain('一、前次报告：BG-20261124-001，2026年11月24日14时55分');
      expect(text).toContain('直接经济损失：约 125 万元');
    }
  });

  it('have titles of their own', () => {
    expect(draftReport(source({ stage: ReportStage.FOLLOW_UP })).text).toMatch(/^巴楚县生产安全事故信息续报/);
    expect(draftReport(source({ stage: ReportStage.FINAL })).text).toMatch(/^巴楚县生产安全事故信息终报/);
  });
});

describe('a time in a report', () => {
  it.each([
    ['2026-11-24T16:00:00Z', '2026年11月25日00时00分'],
    ['2026-12-31T15:59:59Z', '2026年12月31日23时59分'],
  ])('%s is %s in the county', (at, zh) => {
    expect(timeText(new Date(at), 'Asia/Shanghai').zh).toBe(zh);
  });
});
