import { storedAttachments } from '../attachments.ts';
import type { PackedIncident } from '../manifest.ts';
import { ofEntity, type PackedRecord, type Records } from '../records.ts';
import type { Timeline } from './timeline.ts';
import { wordOf } from './words.ts';

/** A part of the report, of which both the page and the PDF are made. */
export type Block =
  | { kind: 'title' | 'heading' | 'item' | 'text'; text: string }
  | {
      kind: 'table';
      heads: readonly string[] /** Shares of the width. */;
      widths: readonly number[];
      rows: string[][];
    };

export interface ReportSource {
  incident: PackedIncident;
  records: Records;
  timeline: Timeline;
  timeZone: string;
}

/** `2026-11-24 10:06`, in the county's own time. */
function localTime(timeZone: string): (at: unknown) => string {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  return (at) => (typeof at === 'string' ? format.format(new Date(at)) : '');
}

const text = (value: unknown): string => (value === null || value === undefined ? '' : String(value));

/** The evaluation's own few marks: headings and list items; anything else is a paragraph. */
const written = (lines: string): Block[] =>
  lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line): Block => {
      if (line.startsWith('# ')) return { kind: 'title', text: line.slice(2) };
      if (line.startsWith('## ')) return { kind: 'heading', text: line.slice(3) };
      return line.startsWith('- ') ? { kind: 'item', text: line.slice(2) } : { kind: 'text', text: line };
    });

function table(title: string, heads: string[], widths: number[], rows: unknown[][]): Block[] {
  const heading: Block = { kind: 'heading', text: title };
  if (rows.length === 0) return [heading, { kind: 'text', text: '无' }];
  return [heading, { kind: 'table', heads, widths, rows: rows.map((row) => row.map(text)) }];
}

interface Step {
  state: string;
  at: string;
}

/** What has been made of the record for people: what the evaluation says, forces, costs, files, and the course line by line. */
export function reportOf({ incident, records, timeline, timeZone }: ReportSource): Block[] {
  const at = localTime(timeZone);
  const of = (service: string, entity: string): PackedRecord[] => ofEntity(records, service, entity);
  const [evaluation] = of('incidents', 'Evaluation');
  const known = of('incidents', 'Incident').find(({ id }) => id === incident.id);
  const steps = ({ stepsTaken }: PackedRecord): string =>
    ((stepsTaken ?? []) as Step[]).map((step) => `${wordOf(step.state)} ${at(step.at)}`).join('；');
  const opening: Block[] = evaluation
    ? written(text(evaluation['text']))
    : [
        { kind: 'title', text: `${incident.code} ${incident.title}` },
        { kind: 'text', text: `发生时间：${at(known?.['occurredAt'])}；地点：${text(known?.['address']) || '未填'}` },
        { kind: 'text', text: text(known?.['summary']) },
      ];
  const said = (title: string, field: 'lessons' | 'suggestions'): Block[] =>
    evaluation ? [{ kind: 'heading', text: title }, ...written(text(evaluation[field]) || '未填')] : [];
  const more: Block[] =
    timeline.more > 0 ? [{ kind: 'text', text: `另有 ${timeline.more} 条，见 journal.ndjson` }] : [];
  return [
    ...opening,
    ...said('经验教训', 'lessons'),
    ...said('改进建议', 'suggestions'),
    ...table(
      '救援力量调用',
      ['编号', '任务', '状态', '经过'],
      [18, 26, 12, 44],
      of('resources', 'Dispatch').map((one) => [one['code'], one['task'], wordOf(text(one['state'])), steps(one)]),
    ),
    ...table(
      '征用',
      ['编号', '征用物', '状态', '经过'],
      [18, 26, 12, 44],
      of('resources', 'Requisition').map((one) => [one['code'], one['item'], wordOf(text(one['state'])), steps(one)]),
    ),
    ...table(
      '应急救援费用',
      ['事由', '金额（元）', '承担单位', '登记时间'],
      [40, 16, 24, 20],
      of('resources', 'CostRecord').map((one) => [
        one['cancelReason'] ? `${text(one['reason'])}（已作废：${text(one['cancelReason'])}）` : one['reason'],
        one['amountYuan'],
        one['payerName'],
        at(one['recordedAt']),
      ]),
    ),
    ...table(
      '附件',
      ['文件', '说明', '上传人、时间', 'SHA-256'],
      [26, 22, 22, 30],
      storedAttachments(records).map((one) => [
        one.name,
        one.caption,
        `${one.addedBy} ${at(one.storedAt)}`,
        one.sha256,
      ]),
    ),
    ...table(
      '指挥日志',
      ['时间', '人员', '记录', '操作'],
      [24, 26, 24, 26],
      timeline.lines.map((line) => [at(line.at), line.actorName, wordOf(line.entity), wordOf(line.operation)]),
    ),
    ...more,
  ];
}
