import { profileId } from '@outpost/shared/profile-id';
import { newKey, ON_THE_ROAD, squareAround } from '../../support/inputs.ts';
import { COUNTY } from '../../support/two-counties.ts';
import { mutation, type Sample } from './sample.ts';
import { type Made, UNIT, type World } from './world.ts';

const version = ({ id, version }: Made) => ({ id, expectedVersion: version });
const unit = (code: string) => profileId(COUNTY, 'unit', code);
const release = async (world: World): Promise<Made> =>
  world.create('draftRelease', { incidentId: (await world.incident()).id, title: '情况通报', text: '已得到控制。' });
const approval = () => ({
  approverUnitId: unit('U-XZF'),
  approverPerson: '某某',
  document: '测试〔2026〕1号',
  approvedAt: new Date().toISOString(),
});
const task = async (world: World): Promise<Made> =>
  world.create('addTask', { incidentId: (await world.incident()).id, title: '联系家属', ownerUnitId: UNIT });

const suspension = (incident: Made) => ({
  ...version(incident),
  danger: 'RESCUERS',
  reason: '气体浓度升高',
  authority: 'RESCUE_TEAM',
  withdrawn: true,
  reportedTo: '县应急救援指挥部',
  reportedAt: new Date().toISOString(),
});

/** One operation for each action of those who command an incident. */
export const COMMAND_SAMPLES = {
  'command:write': [
    mutation('incidents', 'establishCommandPost', async (world) => ({
      input: { idempotencyKey: newKey(), incidentId: (await world.responding()).id, kind: 'ONSITE_HEADQUARTERS' },
    })),
  ],
  'command:hand-over': [
    mutation('incidents', 'handOverCommand', async (world) => ({
      input: { ...version(await world.responding()), to: 'PREFECTURE', receivedBy: '某某', reason: '超出处置能力' },
    })),
  ],
  'leader:write': [
    mutation('incidents', 'setLeader', async (world) => ({
      input: { unitId: (await world.unit()).id, office: 'HEAD', person: '某某' },
    })),
  ],
  'marking:draw': [
    mutation('incidents', 'drawMarking', async (world) => ({
      input: {
        idempotencyKey: newKey(),
        incidentId: (await world.incident()).id,
        kind: 'CORDON',
        label: '警戒区',
        geometry: squareAround(ON_THE_ROAD, 0.01),
        unitId: UNIT,
      },
      owners: { unitId: UNIT },
    })),
  ],
  'support:request': [
    mutation('incidents', 'requestSupport', async (world) => ({
      input: {
        idempotencyKey: newKey(),
        incidentId: (await world.responding()).id,
        unitId: unit('U-XS'),
        need: '重型吊车一台',
        reason: '本县没有',
      },
    })),
  ],
  'release:draft': [
    mutation('incidents', 'draftRelease', async (world) => ({
      input: { idempotencyKey: newKey(), incidentId: (await world.incident()).id, title: '情况通报', text: '已控制。' },
    })),
  ],
  'release:approve': [
    mutation('incidents', 'approveRelease', async (world) => ({
      input: { ...version(await release(world)), ...approval() },
    })),
  ],
  'release:publish': [
    mutation('incidents', 'publishRelease', async (world) => ({
      input: {
        ...version(await world.act('approveRelease', { ...version(await release(world)), ...approval() })),
        channels: ['县人民政府网站'],
      },
    })),
  ],
  'response:suspend': [
    mutation('incidents', 'suspendResponse', async (world) => ({ input: suspension(await world.responding()) })),
  ],
  'response:resume': [
    mutation('incidents', 'resumeResponse', async (world) => ({
      input: {
        ...version(await world.act('suspendResponse', suspension(await world.responding()))),
        authority: 'ONSITE_HEADQUARTERS',
        approvedBy: '某某',
        measures: '监测正常',
      },
    })),
  ],
  'end-condition:confirm': [
    mutation('incidents', 'confirmEndCondition', async (world) => ({
      input: {
        idempotencyKey: newKey(),
        incidentId: (await world.responding()).id,
        condition: 'SCENE_CONTROLLED',
        confirmedBy: '某某',
        evidence: '现场核查',
      },
    })),
  ],
  'response:end': [
    mutation('incidents', 'endResponse', async (world) => {
      const { seatId, ...incident } = await world.controlled();
      return { input: { ...version(incident), authority: 'COMMANDER_IN_CHIEF', approvedBySeatId: seatId } };
    }),
  ],
  'recovery:begin': [
    mutation('incidents', 'beginRecovery', async (world) => ({
      input: { ...version(await world.ended()), plan: '救助、补偿、安置' },
    })),
  ],
  'evaluation:write': [
    mutation('incidents', 'draftEvaluation', async (world) => ({
      input: { idempotencyKey: newKey(), incidentId: (await world.ended()).id },
    })),
  ],
  'incident:archive': [
    mutation('incidents', 'archiveIncident', async (world) => {
      const ended = await world.ended();
      const evaluation = await world.create('draftEvaluation', { incidentId: ended.id });
      const lessons = { lessons: '堵漏器材不足', suggestions: '预置堵漏器材' };
      const whole = await world.act('updateEvaluation', { ...version(evaluation), ...lessons });
      await world.act('submitEvaluation', { ...version(whole), submittedBy: '某某' });
      const recovering = await world.act('beginRecovery', { ...version(ended), plan: '救助、补偿、安置' });
      const archive = { packageSha256: 'a'.repeat(64), packageBytes: 1, receivedBy: '某某' };
      return { input: { ...version(recovering), ...archive } };
    }),
  ],
  'incident:reopen': [
    mutation('incidents', 'reopenIncident', async (world) => {
      const falseAlarm = { ...version(await world.incident()), genuine: false };
      return { input: { ...version(await world.act('verifyIncident', falseAlarm)), reason: '又有险情' } };
    }),
  ],
  'task:assign': [
    mutation('incidents', 'assignTask', async (world) => ({
      input: { ...version(await task(world)), ownerName: '某某' },
    })),
  ],
  'task:advance': [
    mutation('incidents', 'advanceTask', async (world) => ({
      input: { ...version(await task(world)), to: 'DONE' },
      owners: { unitId: UNIT },
    })),
  ],
} as const satisfies Record<string, readonly Sample[]>;
