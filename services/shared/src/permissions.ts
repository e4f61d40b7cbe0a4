import type { Claims } from './claims.ts';
import type { ServiceContext } from './context.ts';
import { forbidden } from './errors.ts';
import { type Permission, Permit } from './permit.ts';

const act = (zh: string, en: string, may: Permission['may']): Permission => ({ zh, en, may });

/** The duty room: whoever commands, and who sits there day and night. */
const DUTY = { COMMANDER: 'any', DUTY_OFFICER: 'any', ADMINISTRATOR: 'any' } as const;
/** And the officer of the unit that leads. */
const COMMAND = { ...DUTY, LEAD_UNIT_OFFICER: 'any' } as const;
/** What belongs to a unit: the duty room, and the unit's own manager. */
const RESOURCES = { ...DUTY, RESOURCE_MANAGER: 'unit' } as const;

/** Who may do what: one row an action. The `permissions` query shows it as a table. */
export const PERMISSIONS = {
  'incident:report': act('接报事故', 'report an incident', { ...COMMAND, FIELD_TEAM_LEADER: 'any' }),
  'incident:update': act('核实事故、更新伤亡', 'verify an incident and update its losses', COMMAND),
  'severity:adjust': act('提高事故等级', 'raise the grade of an incident', { COMMANDER: 'any', ADMINISTRATOR: 'any' }),
  'lead-unit:name': act('记录指定牵头单位', 'record the naming of a lead unit', {
    COMMANDER: 'any',
    ADMINISTRATOR: 'any',
  }),
  'incident:merge': act('并入重复报告的事故', 'merge two reports of one incident', DUTY),
  'response:suspend': act('暂停救援', 'suspend a rescue', { ...COMMAND, FIELD_TEAM_LEADER: 'any' }),
  'response:resume': act('恢复救援', 'resume a rescue', COMMAND),
  'end-condition:confirm': act('确认终止条件', 'confirm the conditions of the end', COMMAND),
  'response:end': act('宣布响应终止', 'end a response', { COMMANDER: 'any', ADMINISTRATOR: 'any' }),
  'recovery:begin': act('转入后期处置', 'begin the recovery', COMMAND),
  'evaluation:write': act('编写、上报总结评估', 'write and submit the evaluation', COMMAND),
  'incident:archive': act('归档移交', 'archive an incident', { COMMANDER: 'any', ADMINISTRATOR: 'any' }),
  'incident:reopen': act('重新开启事故', 'reopen an incident', { COMMANDER: 'any', ADMINISTRATOR: 'any' }),
  'command:write': act('设立指挥机构、安排席位', 'set up bodies of command and fill their seats', COMMAND),
  'command:hand-over': act('移交指挥权', 'hand over the command', { COMMANDER: 'any', ADMINISTRATOR: 'any' }),
  'leader:write': act('登记单位负责人', 'register who heads a unit', { DUTY_OFFICER: 'any', ADMINISTRATOR: 'any' }),
  'report:write': act('拟写、登记事故信息报告', 'write and record reports of an incident', COMMAND),
  'marking:draw': act('标绘', 'draw on the map of an incident', { ...COMMAND, FIELD_TEAM_LEADER: 'unit' }),
  'support:request': act('请求支援', 'ask for support from outside the county', COMMAND),
  'release:draft': act('拟写信息发布稿', 'draft what the public is told', COMMAND),
  'release:approve': act('登记信息发布的批准', 'record the approval of a release', {
    COMMANDER: 'any',
    ADMINISTRATOR: 'any',
  }),
  'release:publish': act('发布信息', 'publish a release', DUTY),
  'attachment:add': act('添加附件', 'add files to an incident', { ...COMMAND, FIELD_TEAM_LEADER: 'any' }),
  'attachment:retire': act('停用附件', 'retire a file of an incident', DUTY),
  'task:assign': act('设置、分派任务', 'set and assign tasks', COMMAND),
  'task:advance': act('推进任务', 'advance a task', { ...COMMAND, FIELD_TEAM_LEADER: 'unit' }),
  'report:send': act('报出事故信息报告、登记回执', 'send reports of an incident and record receipts', COMMAND),
  'response:activate': act('启动应急响应', 'activate a response', { COMMANDER: 'any', ADMINISTRATOR: 'any' }),
  'unit:write': act('登记单位', 'register a unit', { DUTY_OFFICER: 'any', ADMINISTRATOR: 'any' }),
  'map:install': act('安装底图图层', 'install a layer of the map', { ADMINISTRATOR: 'any' }),
  'county:load': act('载入县域档案', "load a county's profile", { ADMINISTRATOR: 'any' }),
  'resource:write': act('登记、更新队伍、设备和物资', 'register and change teams, machines and supplies', RESOURCES),
  'preposition:plan': act(
    '登记需求点、拟订预置方案',
    'register points of demand and plan where machines wait',
    COMMAND,
  ),
  'preposition:order': act('下达预置方案', 'order machines to wait elsewhere', {
    COMMANDER: 'any',
    ADMINISTRATOR: 'any',
  }),
  'transfer:advance': act('执行设备转移', 'carry out the transfer of a machine', {
    ...COMMAND,
    RESOURCE_MANAGER: 'unit',
    FIELD_TEAM_LEADER: 'unit',
  }),
  'team:status': act('上报队伍状态', 'say whether a team can be called', { ...RESOURCES, FIELD_TEAM_LEADER: 'team' }),
  'resource:import': act('导入清册', 'import the table of a register', RESOURCES),
  'stock:move': act('登记出入库', 'record movements of stock', RESOURCES),
  'dispatch:request': act('申请调用', 'request a dispatch', COMMAND),
  'dispatch:approve': act('批准调用', 'approve a dispatch', DUTY),
  'dispatch:advance': act('推进调用', 'advance a dispatch', {
    ...COMMAND,
    RESOURCE_MANAGER: 'unit',
    FIELD_TEAM_LEADER: 'team',
  }),
  'requisition:decide': act('作出征用决定', 'decide a requisition', { COMMANDER: 'any', ADMINISTRATOR: 'any' }),
  'requisition:advance': act('推进征用', 'advance a requisition', COMMAND),
  'cost:record': act('记录应急救援费用', 'record what a rescue costs', { ...COMMAND, RESOURCE_MANAGER: 'unit' }),
  'standby:confirm': act('确认待命', 'confirm that a team stands by', { ...RESOURCES, FIELD_TEAM_LEADER: 'team' }),
  'standby:end': act('提前解除待命', 'stand a team down early', DUTY),
  'position:report': act('上报位置', 'report positions', { ...RESOURCES, FIELD_TEAM_LEADER: 'team' }),
  'shelter:write': act('管理避难场所和进出登记', 'manage a shelter and its occupancy', {
    ...DUTY,
    SHELTER_MANAGER: 'unit',
  }),
  'settlement:write': act('导入居民点', 'import settlements', { DUTY_OFFICER: 'any', ADMINISTRATOR: 'any' }),
  'expert:write': act('登记、更新专家', 'register and change experts', {
    DUTY_OFFICER: 'any',
    LEAD_UNIT_OFFICER: 'any',
    ADMINISTRATOR: 'any',
  }),
  'expert:availability': act('更新专家可联系状态', 'say whether an expert can be asked', {
    ...COMMAND,
    EXPERT: 'expert',
  }),
  'consultation:request': act('咨询专家、办结咨询', 'ask an expert and close a consultation', COMMAND),
  'consultation:answer': act('答复咨询', 'answer a consultation', { ...COMMAND, EXPERT: 'expert' }),
  'warning:issue': act('发布、调整、解除预警', 'issue, adjust and lift a warning', {
    ...DUTY,
    LEAD_UNIT_OFFICER: 'unit',
  }),
  'access:read': act('查看权限表和个人信息清单', 'read the permission table and the list of personal fields', {
    AUDITOR: 'any',
    ADMINISTRATOR: 'any',
  }),
  'personal:caller': act('查看报告人', 'see who reported an incident', COMMAND),
  'personal:contact': act('查看联系人和电话', 'see contacts and their phone numbers', {
    ...COMMAND,
    RESOURCE_MANAGER: 'unit',
    SHELTER_MANAGER: 'unit',
    FIELD_TEAM_LEADER: 'team',
    EXPERT: 'expert',
  }),
  'journal:read': act('查阅操作日志', 'read the journal', { AUDITOR: 'any', ADMINISTRATOR: 'any' }),
  'account:read': act('查看账号和密钥', 'see accounts and keys', { AUDITOR: 'any', ADMINISTRATOR: 'any' }),
  'account:write': act('管理账号、密钥和会话', 'manage accounts, keys and sessions', { ADMINISTRATOR: 'any' }),
} as const satisfies Record<string, Permission>;

export type Action = keyof typeof PERMISSIONS;

/** What an actor may do by one row of the table. */
export const permitOf = (actor: Claims['actor'], action: Action): Permit =>
  new Permit(action, PERMISSIONS[action], actor);

/**
 * Refuses unless the actor's role allows the action and the county lies in the actor's scope. Where the role acts
 * on its own only, every record that the change then touches is held against the permit (see change.ts).
 */
export function authorise(ctx: ServiceContext, action: Action, county: string = ctx.county): void {
  const { actor, scope } = ctx.claims;
  const permit = permitOf(actor, action);
  permit.requireRole();
  if (!county.startsWith(scope)) {
    throw forbidden(
      {
        zh: `${county} 不在您的管辖范围 ${scope} 内（${action}）`,
        en: `${county} is outside your area ${scope} (${action})`,
      },
      { action, county, needed: 'scope' },
    );
  }
  ctx.permit = permit;
}
