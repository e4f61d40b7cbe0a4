import type { Text } from '@outpost/shared/errors';
import type { Incident } from '../incidents/incident.entity.ts';
import type { ReportFormTable } from './report-form.ts';
import { ReportItem, type ReportStage } from './report-terms.ts';

/** What a draft is made from. Texts are in both languages where the county profile has them. */
export interface DraftSource {
  form: ReportFormTable;
  stage: ReportStage;
  code: string;
  /** The county, whose name stands before the title. */
  county: Text;
  timeZone: string;
  incident: Incident;
  category: Text;
  scope: Text | null;
  township: Text | null;
  accidentUnit: Text | null;
  /** Who reports: the office of the headquarters, which is the lead unit (2.1.2). */
  by: Text | null;
  before: { code: string; sentAt: Date } | null;
  now: Date;
}

export interface ReportDraft {
  text: string;
  textEn: string;
  /** What the form requires and the incident does not tell. */
  missing: ReportItem[];
}

const both = (zh: string, en: string): Text => ({ zh, en });
const same = (text: string | null): Text | null => (text?.trim() ? both(text.trim(), text.trim()) : null);

/** `2026年11月24日14时35分`, and `24 November 2026, 14:35`, in the county's own time. */
export function timeText(at: Date, timeZone: string): Text {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(at);
  const of = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  const en = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    dateStyle: 'long',
    timeStyle: 'short',
    hourCycle: 'h23',
  }).format(at);
  return both(`${of('year')}年${of('month')}月${of('day')}日${of('hour')}时${of('minute')}分`, en);
}

function placeText({ incident, township }: DraftSource): Text {
  const { longitude, latitude } = incident.position;
  const at = `${longitude.toFixed(6)}, ${latitude.toFixed(6)}`;
  const words = (name: string | undefined, gap: string) => [name, incident.address].filter(Boolean).join(gap);
  return both(
    `${words(township?.zh, '，')}（经纬度 ${at}，WGS 84）`,
    `${words(township?.en, ', ')} (longitude, latitude ${at}, WGS 84)`.trim(),
  );
}

function categoryText({ category, scope, form, incident }: DraftSource): Text {
  const severity = form.severities[incident.severity];
  return both(
    `${category.zh}${scope ? `（${scope.zh}）` : ''}，${severity.zh}事故`,
    `${category.en}${scope ? ` (${scope.en})` : ''}, ${severity.en}`,
  );
}

/** Nobody has counted yet: then the report does not say that nobody was hurt. */
function casualtiesText({ form, incident }: DraftSource): Text | null {
  if (!incident.casualtiesKnown) return null;
  const counted = Object.entries(form.casualties).map(([field, name]) => ({
    name,
    n: incident[field as keyof ReportFormTable['casualties']],
  }));
  return both(
    counted.map(({ name, n }) => `${name.zh} ${n} 人`).join('，'),
    counted.map(({ name, n }) => `${n} ${name.en}`).join(', '),
  );
}

function measuresText({ form, incident }: DraftSource): Text | null {
  const level = incident.responseLevel && form.responseLevels[incident.responseLevel];
  const response = level && both(`已启动${level.zh}应急响应。`, `The ${level.en} response has been activated.`);
  const taken = same(incident.measuresTaken);
  if (!response || !taken) return response ?? taken;
  return both(`${response.zh}${taken.zh}`, `${response.en} ${taken.en}`);
}

function lossText({ directLossYuan, casualtiesKnown }: Incident): Text | null {
  if (!casualtiesKnown) return null;
  const wan = (directLossYuan / 10_000).toLocaleString('en-US', { maximumFractionDigits: 4 });
  return both(`约 ${wan} 万元`, `about ${directLossYuan.toLocaleString('en-US')} yuan`);
}

const beforeText = ({ before, timeZone }: DraftSource): Text | null => {
  if (!before) return null;
  const at = timeText(before.sentAt, timeZone);
  return both(`${before.code}，${at.zh}`, `${before.code}, ${at.en}`);
};

const VALUE: Record<ReportItem, (source: DraftSource) => Text | null> = {
  UNIT: ({ accidentUnit }) => accidentUnit,
  TIME: ({ incident, timeZone }) => timeText(incident.occurredAt, timeZone),
  PLACE: placeText,
  CATEGORY: categoryText,
  COURSE: ({ incident }) => same(incident.summary),
  IMPACT: ({ incident }) => same(incident.impact),
  CASUALTIES: casualtiesText,
  LOSS: ({ incident }) => lossText(incident),
  RESCUE: ({ incident }) => same(incident.rescueSituation),
  MEASURES: measuresText,
  BEFORE: beforeText,
};

/** The text of a report in the official form, from the incident (4.1). What it does not tell is named, never made up. */
export function draftReport(source: DraftSource): ReportDraft {
  const { form, stage, county, incident, by, code, now, timeZone } = source;
  const own = form.forms.find((one) => one.stage === stage);
  if (!own) throw new Error(`the report form has no ${stage}`);
  const items = own.items.map((item) => ({ ...item, value: VALUE[item.item](source) }));
  const missing = items.filter(({ required, value }) => required && !value).map(({ item }) => item);
  const shown = items.filter(({ required, value }) => required || value);
  const at = timeText(now, timeZone);
  const { heading } = form;
  const write = (lang: keyof Text, colon: string, number: (index: number) => string): string =>
    [
      lang === 'zh' ? `${county.zh}${own.title.zh}` : `${county.en}: ${own.title.en}`,
      `${heading.code[lang]}${colon}${code}`,
      `${heading.incident[lang]}${colon}${incident.code} ${incident.title}`,
      ...shown.map((item, index) => `${number(index)}${item[lang]}${colon}${(item.value ?? form.missing)[lang]}`),
      `${heading.by[lang]}${colon}${(by ?? form.missing)[lang]}`,
      `${heading.at[lang]}${colon}${at[lang]}`,
    ].join('\n');
  return {
    text: write('zh', '：', (index) => `${form.numbering[index]}、`),
    textEn: write('en', ': ', (index) => `${index + 1}. `),
    missing,
  };
}
