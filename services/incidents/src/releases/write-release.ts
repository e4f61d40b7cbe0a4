import { createHash } from 'node:crypto';
import { type Change, change } from '@outpost/shared/change';
import type { ServiceContext } from '@outpost/shared/context';
import { countyProfile } from '@outpost/shared/county-load';
import { createOnce } from '@outpost/shared/create-once';
import { badInput, notFound, planRule } from '@outpost/shared/errors';
import { requireId } from '@outpost/shared/ids';
import { requirePast } from '@outpost/shared/validation';
import { In } from 'typeorm';
import { Incident } from '../incidents/incident.entity.ts';
import { requireChangeable } from '../incidents/incident-states.ts';
import { codeSeries } from '../incidents/report-incident.ts';
import { planOf } from '../plan.ts';
import { Unit } from '../units/unit.entity.ts';
import { InformationRelease } from './information-release.entity.ts';
import type {
  ApproveReleaseInput,
  DraftReleaseInput,
  PublishReleaseInput,
  RejectReleaseInput,
  ReleaseVersion,
  UpdateReleaseInput,
  WithdrawReleaseInput,
} from './release.inputs.ts';
import { approvalStands, authorityFor, type ReleaseAuthorityRow, requireApprover } from './release-authority.ts';
import { ReleaseState, requireReleaseStep } from './release-states.ts';

/** The prefix of the codes of releases, 发布: `FB-20261124-001`. */
const CODE_PREFIX = 'FB';
const CLAUSE = '4.7';

const NO_APPROVAL = {
  approverUnitId: null,
  approverPerson: null,
  approvalDocument: null,
  approvedAt: null,
  approvedSeverity: null,
  approvalRecordedBy: null,
  rejection: null,
};

async function openIncident(tx: Change, id: string, field?: string): Promise<Incident> {
  const incident = await tx.lock(Incident, id, field);
  requireChangeable(incident.state, CLAUSE);
  return incident;
}

/** Only what was published, of the same incident, is corrected by a release. */
async function requireCorrected(tx: Change, id: string, incidentId: string): Promise<void> {
  const corrected = await tx.manager.findOneBy(InformationRelease, { id: requireId(id, 'correctsId'), incidentId });
  if (!corrected) throw notFound(InformationRelease.name, id, 'correctsId');
  if (corrected.state === ReleaseState.PUBLISHED) return;
  throw badInput('correctsId', { zh: '尚未发布，直接改稿即可', en: 'it has not been published; change the draft' });
}

/** 拟稿 (4.7). The same key drafts one. */
export function draftRelease(ctx: ServiceContext, input: DraftReleaseInput): Promise<InformationRelease> {
  const { correctsId = null, sensitive } = input;
  return createOnce(ctx, InformationRelease, 'draftRelease', input, async (tx) => {
    const incident = await openIncident(tx, input.incidentId, 'incidentId');
    if (correctsId) await requireCorrected(tx, correctsId, incident.id);
    return tx.create(
      InformationRelease,
      {
        ...NO_APPROVAL,
        code: await tx.nextCode(codeSeries(CODE_PREFIX, countyProfile(ctx).timeZone, ctx.now())),
        incidentId: incident.id,
        demo: incident.demo,
        correctsId,
        state: ReleaseState.DRAFT,
        title: input.title.trim(),
        text: input.text.trim(),
        sensitive,
        draftedBy: ctx.claims.actor.name,
        publishedAt: null,
        publishedBy: null,
        channels: [],
        textHash: null,
      },
      { operation: 'DRAFTED', incidentId: incident.id },
    );
  });
}

type Patch = (tx: Change, release: InformationRelease, incident: Incident) => Promise<Partial<InformationRelease>>;

/** Takes a release to a state. The incident is locked: its severity decides who approves. */
function step(
  ctx: ServiceContext,
  { id, expectedVersion }: ReleaseVersion,
  to: ReleaseState,
  patch: Patch,
): Promise<InformationRelease> {
  return change(ctx, async (tx) => {
    const { incidentId } = await tx.get(InformationRelease, id);
    const incident = await openIncident(tx, incidentId);
    return tx.update(
      InformationRelease,
      id,
      expectedVersion,
      async (current) => {
        requireReleaseStep(current.state, to);
        return { ...(await patch(tx, current, incident)), state: to };
      },
      { operation: to, incidentId },
    );
  });
}

/** Another text; an approval was for the text that it saw. */
export const updateRelease = (ctx: ServiceContext, input: UpdateReleaseInput): Promise<InformationRelease> =>
  step(ctx, input, ReleaseState.DRAFT, async () => ({
    ...NO_APPROVAL,
    title: input.title.trim(),
    text: input.text.trim(),
    sensitive: input.sensitive,
  }));

const rowFor = (ctx: ServiceContext, { severity, county }: Incident, sensitive: boolean): ReleaseAuthorityRow =>
  authorityFor(planOf(ctx, county).releaseAuthority.rows, severity, sensitive);

const namesOf = async ({ manager }: Change, { approvers }: ReleaseAuthorityRow, county: string): Promise<string> =>
  (await manager.findBy(Unit, { county, code: In(approvers) })).map(({ name }) => name).join('、');

/** 批准 (4.7): by the authority for the severity as it is, recorded by whoever has the approval in hand. */
export function approveRelease(ctx: ServiceContext, input: ApproveReleaseInput): Promise<InformationRelease> {
  const { approvedAt, approverPerson, document } = input;
  requirePast(approvedAt, ctx.now(), 'approvedAt');
  return step(ctx, input, ReleaseState.APPROVED, async (tx, { sensitive }, incident) => {
    const id = requireId(input.approverUnitId, 'approverUnitId');
    const unit = await tx.manager.findOneBy(Unit, { id, county: incident.county });
    if (!unit) throw notFound('Unit', id, 'approverUnitId');
    const row = rowFor(ctx, incident, sensitive);
    requireApprover(row, unit.code, await namesOf(tx, row, incident.county));
    return {
      approverUnitId: id,
      approverPerson: approverPerson.trim(),
      approvalDocument: document?.trim() || null,
      approvedAt,
      approvedSeverity: incident.severity,
      approvalRecordedBy: ctx.claims.actor.name,
      rejection: null,
    };
  });
}

export const rejectRelease = (ctx: ServiceContext, input: RejectReleaseInput): Promise<InformationRelease> =>
  step(ctx, input, ReleaseState.REJECTED, async () => ({ rejection: input.reason.trim() }));

export const withdrawRelease = (ctx: ServiceContext, input: WithdrawReleaseInput): Promise<InformationRelease> =>
  step(ctx, input, ReleaseState.WITHDRAWN, async () => ({}));

/** 发布 (4.7): never without approval, and not with one that was for a lesser accident. From now on the text stands. */
export function publishRelease(ctx: ServiceContext, input: PublishReleaseInput): Promise<InformationRelease> {
  const channels = input.channels.map((channel) => channel.trim()).filter((channel) => channel !== '');
  if (channels.length === 0) throw badInput('channels', { zh: '不能为空', en: 'must not be empty' });
  return step(ctx, input, ReleaseState.PUBLISHED, async (tx, release, incident) => {
    const { text, sensitive, approverUnitId, approvedSeverity } = release;
    const approver = approverUnitId && (await tx.manager.findOneBy(Unit, { id: approverUnitId }));
    const row = rowFor(ctx, incident, sensitive);
    const stands =
      approver &&
      approvedSeverity &&
      approvalStands(row, { approver: approver.code, severity: approvedSeverity }, incident.severity);
    if (!stands) {
      const named = await namesOf(tx, row, incident.county);
      throw planRule(
        CLAUSE,
        {
          zh: `批准后事故等级提高，应重新由${named}批准`,
          en: `the accident is graver than when it was approved; it is approved anew by: ${named}`,
        },
        { field: 'id', approvers: row.approvers },
      );
    }
    const textHash = createHash('sha256').update(text).digest('hex');
    return { publishedAt: ctx.now(), publishedBy: ctx.claims.actor.name, channels, textHash };
  });
}
