import type { Handover } from '../command/handover.entity.ts';
import type { CasualtyUpdate } from '../grading/casualty-update.entity.ts';
import { GRADE_NAMES } from '../grading/severity.ts';
import type { SeverityGrading } from '../grading/severity-grading.entity.ts';
import type { Incident } from '../incidents/incident.entity.ts';
import type { ClockReading } from '../report-clock/clock-rule.ts';
import type { ResponseActivation } from '../response/response-activation.entity.ts';
import type { Suspension } from '../suspension/suspension.entity.ts';
import type { Termination } from '../termination/termination.entity.ts';

/** All that the report is drafted from. Lists are in the order of time. */
export interface EvaluationFacts {
  incident: Pick<Incident, 'code' | 'title' | 'occurredAt' | 'reportedAt' | 'address' | 'summary' | 'severity'>;
  leadUnit: string | null;
  casualties: Pick<
    CasualtyUpdate,
    'at' | 'deaths' | 'missing' | 'trapped' | 'seriouslyInjured' | 'minorInjured' | 'directLossYuan' | 'reason'
  >[];
  gradings: Pick<SeverityGrading, 'at' | 'severity' | 'basis' | 'reason'>[];
  activations: Pick<ResponseActivation, 'at' | 'kind' | 'level' | 'fromLevel' | 'authority' | 'reason'>[];
  handovers: Pick<Handover, 'at' | 'fromPerson' | 'toPerson' | 'reason'>[];
  suspensions: Pick<Suspension, 'at' | 'reason' | 'resumedAt' | 'measures'>[];
  termination: Pick<Termination, 'at' | 'approvedBy' | 'conditions'> | null;
  conditionNames: ReadonlyMap<string, string>;
  clocks: Pick<ClockReading, 'row' | 'state' | 'sentAt' | 'secondsLate'>[];
  tasks: { total: number; done: number; late: number };
  forces: {
    kind: 'TEAM' | 'EQUIPMENT';
    code: string;
    task: string | null;
    requestedAt: Date;
    onSceneAt: Date | null;
  }[];
  costs: { payer: string; payerName: string; amountYuan: number }[];
}

const KIND = { START: '启动', RAISE: '提高至', LOWER: '降低至' } as const;
const BASIS = { RULE: '按标准', COMMANDER: '指挥员提高' } as const;

/** Minutes and seconds, as an officer says them. */
const lateBy = (seconds: number): string => `${Math.floor(seconds / 60)} 分 ${seconds % 60} 秒`;

const list = (lines: string[]): string[] => (lines.length > 0 ? lines.map((line) => `- ${line}`) : ['- 无']);

const clockLine = ({ row, sentAt, secondsLate }: EvaluationFacts['clocks'][number], at: (time: Date) => string) => {
  const sent = sentAt ? `${at(sentAt)} 报出` : '未报出';
  return `${row.name}（${row.clause}）：${sent}${secondsLate ? `，超时 ${lateBy(secondsLate)}` : ''}`;
};

function forceLines(forces: EvaluationFacts['forces'], at: (time: Date) => string): string[] {
  const [teams, machines] = (['TEAM', 'EQUIPMENT'] as const).map((kind) => forces.filter((one) => one.kind === kind));
  const arrived = forces.filter(({ onSceneAt }) => onSceneAt !== null).length;
  const sum = `调用队伍 ${teams?.length} 支次、设备 ${machines?.length} 台次，到场 ${arrived} 次`;
  return list(
    forces.length === 0
      ? []
      : [
          sum,
          ...forces.map(
            ({ code, task, requestedAt, onSceneAt }) =>
              `${at(requestedAt)} 调用 ${code}${task ? `：${task}` : ''}，${onSceneAt ? `${at(onSceneAt)} 到场` : '未到场'}`,
          ),
        ],
  );
}

const PAYER: Readonly<Record<string, string>> = { RESPONSIBLE_UNIT: '事故责任单位', LOCAL_GOVERNMENT: '属地人民政府' };

function costLines(costs: EvaluationFacts['costs']): string[] {
  const total = costs.reduce((sum, { amountYuan }) => sum + amountYuan, 0);
  return list(
    costs.length === 0
      ? []
      : [
          `合计 ${total.toFixed(2)} 元`,
          ...costs.map(
            ({ payer, payerName, amountYuan }) => `${payerName}（${PAYER[payer] ?? payer}）${amountYuan.toFixed(2)} 元`,
          ),
        ],
  );
}

/**
 * The draft of the summary evaluation (5.4) from what is on record: course, clocks kept and missed, casualties over
 * time, decisions, who was sent, what it cost. What only people can say, lessons and suggestions, is left to them. `at` writes an instant in
 * the county's own time.
 */
export function draftEvaluation(facts: EvaluationFacts, at: (time: Date) => string): string {
  const { incident, termination, tasks } = facts;
  const latest = facts.casualties.at(-1);
  return [
    `# ${incident.code} ${incident.title} 应急救援总结评估报告`,
    '',
    '## 一、基本情况',
    ...list([
      `发生时间：${at(incident.occurredAt)}；接报时间：${at(incident.reportedAt)}`,
      `地点：${incident.address ?? '未填'}`,
      `事故等级：${GRADE_NAMES[incident.severity]}；牵头单位：${facts.leadUnit ?? '未指定'}`,
      `简要经过：${incident.summary}`,
      ...(latest
        ? [
            `伤亡和损失：死亡 ${latest.deaths} 人，失联 ${latest.missing} 人，重伤 ${latest.seriouslyInjured} 人，轻伤 ${latest.minorInjured} 人，直接经济损失 ${latest.directLossYuan} 元`,
          ]
        : []),
    ]),
    '',
    '## 二、伤亡和损失变化',
    ...list(
      facts.casualties.map(
        (one) =>
          `${at(one.at)} 死亡 ${one.deaths}、失联 ${one.missing}、被困 ${one.trapped}、重伤 ${one.seriouslyInjured}、轻伤 ${one.minorInjured}，损失 ${one.directLossYuan} 元（${one.reason}）`,
      ),
    ),
    '',
    '## 三、定级和响应',
    ...list(
      facts.gradings.map(
        (one) => `${at(one.at)} 定为${GRADE_NAMES[one.severity]}（${BASIS[one.basis]}，${one.reason}）`,
      ),
    ),
    ...list(
      facts.activations.map(
        (one) => `${at(one.at)} ${KIND[one.kind]} ${one.level} 级响应${one.reason ? `（${one.reason}）` : ''}`,
      ),
    ),
    '',
    '## 四、信息报告时限',
    ...list(facts.clocks.map((clock) => clockLine(clock, at))),
    '',
    '## 五、指挥交接',
    ...list(
      facts.handovers.map(
        (one) => `${at(one.at)} ${one.fromPerson ?? '空缺'} 交 ${one.toPerson ?? '空缺'}（${one.reason}）`,
      ),
    ),
    '',
    '## 六、暂停救援',
    ...list(
      facts.suspensions.map(
        (one) =>
          `${at(one.at)} 暂停：${one.reason}${one.resumedAt ? `；${at(one.resumedAt)} 恢复：${one.measures ?? ''}` : ''}`,
      ),
    ),
    '',
    '## 七、响应终止',
    ...list(
      termination
        ? [
            `${at(termination.at)} 终止，现场批准人：${termination.approvedBy}`,
            ...termination.conditions.map(
              (one) =>
                `${facts.conditionNames.get(one.condition) ?? one.condition}：${one.confirmedBy} ${at(new Date(one.at))} 确认（${one.evidence}）`,
            ),
          ]
        : [],
    ),
    '',
    '## 八、任务完成情况',
    ...list([`共 ${tasks.total} 项，完成 ${tasks.done} 项，逾期 ${tasks.late} 项`]),
    '',
    '## 九、救援力量',
    ...forceLines(facts.forces, at),
    '',
    '## 十、费用',
    ...costLines(facts.costs),
    '',
  ].join('\n');
}
