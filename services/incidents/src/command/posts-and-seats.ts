import type { Change } from '@outpost/shared/change';
import { countyProfile } from '@outpost/shared/county-load';
import { badInput, planRule } from '@outpost/shared/errors';
import { locate } from '@outpost/shared/geo/position';
import { IncidentState, OPEN_STATES, requireOneOf } from '../incidents/incident-states.ts';
import { lockIncident, lockIncidentOf } from '../incidents/lock-incident.ts';
import { requireLocalUnit, requireUnit } from '../units/require-unit.ts';
import { UnitKind } from '../units/unit.entity.ts';
import type {
  AddSeatInput,
  EstablishCommandPostInput,
  RetireSeatInput,
  StandDownCommandPostInput,
} from './command.inputs.ts';
import { CommandPost } from './command-post.entity.ts';
import { CommandPostKind } from './command-terms.ts';
import { gather } from './company.ts';
import { ensureHeadquarters, establish, standingPosts } from './establish.ts';
import { below, requireGroup } from './establish-rule.ts';
import { Seat } from './seat.entity.ts';

/** The township whose headquarters is set up; null where the township of the scene is meant, or none. */
async function townshipOf(tx: Change, { kind, unitId }: EstablishCommandPostInput): Promise<string | null> {
  if (!unitId) return null;
  const unit = await requireLocalUnit(tx, unitId, 'unitId');
  if (kind === CommandPostKind.TOWNSHIP_HEADQUARTERS && unit.kind === UnitKind.TOWNSHIP) return unit.id;
  throw badInput('unitId', {
    zh: '只有乡镇组织指挥机构填写乡镇（预案 2.2）',
    en: 'is a township, for its own headquarters (2.2)',
  });
}

/** 设立指挥机构 (2.1, 2.2) on an open incident. With the headquarters come its office and the member units. */
export async function establishPost(tx: Change, input: EstablishCommandPostInput): Promise<CommandPost> {
  const { kind, workGroup = null, position } = input;
  requireGroup(kind, workGroup);
  const incident = await lockIncident(tx, input.incidentId, '2.1');
  requireOneOf(incident.state, OPEN_STATES, '2.1');
  const townshipId = await townshipOf(tx, input);
  const point = position ? locate(position, countyProfile(tx.ctx).surroundings) : null;
  const company = await gather(tx, [incident], townshipId ? [townshipId] : []);
  const post = await establish(tx, incident, company, {
    kind,
    group: workGroup,
    townshipId,
    point,
    givenPosition: position ?? null,
  });
  if (kind === CommandPostKind.HEADQUARTERS) await ensureHeadquarters(tx, incident);
  return post;
}

const UNDER_WAY: readonly IncidentState[] = [IncidentState.RESPONDING, IncidentState.SUSPENDED];

/** A body stands down, and those below it. The headquarters stays while the response is under way (4.6). */
export async function standDown(tx: Change, { id, expectedVersion }: StandDownCommandPostInput): Promise<CommandPost> {
  const incident = await lockIncidentOf(tx, CommandPost, id, '2.1');
  const standing = await standingPosts(tx, incident.id);
  const stoodDownAt = tx.ctx.now();
  const note = { operation: 'STOOD_DOWN', incidentId: incident.id };
  const post = await tx.update(
    CommandPost,
    id,
    expectedVersion,
    (current) => {
      if (current.stoodDownAt !== null) throw badInput('id', { zh: '该机构已撤销', en: 'it has stood down already' });
      if (current.kind === CommandPostKind.HEADQUARTERS && UNDER_WAY.includes(incident.state)) {
        throw planRule('4.6', {
          zh: '响应终止前不能撤销指挥部',
          en: 'the headquarters stays until the response has ended',
        });
      }
      return { stoodDownAt };
    },
    note,
  );
  for (const child of below(id, standing)) await tx.update(CommandPost, child.id, null, { stoodDownAt }, note);
  return post;
}

/** A seat beside those of the plan: a group's member, an expert. */
export async function addSeat(tx: Change, input: AddSeatInput): Promise<Seat> {
  const incident = await lockIncidentOf(tx, CommandPost, input.postId, '2.1');
  const post = await tx.lock(CommandPost, input.postId, 'postId');
  if (post.stoodDownAt !== null) throw badInput('postId', { zh: '该机构已撤销', en: 'this body has stood down' });
  const unit = input.unitId ? await requireUnit(tx, input.unitId, 'unitId') : null;
  const last = await tx.manager.maximum(Seat, 'place', { postId: post.id });
  return tx.create(
    Seat,
    {
      incidentId: incident.id,
      postId: post.id,
      key: null,
      place: (last ?? -1) + 1,
      role: input.role,
      title: input.title.trim(),
      titleEn: input.titleEn.trim(),
      heldBy: null,
      heldByEn: null,
      office: null,
      unitId: unit?.id ?? null,
      person: input.person?.trim() || null,
      phone: input.phone?.trim() || null,
      since: tx.ctx.now(),
      demo: incident.demo,
    },
    { operation: 'SEAT_ADDED', incidentId: incident.id },
  );
}

/** A seat is given up. That of the commander-in-chief stays: it is handed over. */
export async function retireSeat(tx: Change, { id, expectedVersion }: RetireSeatInput): Promise<Seat> {
  const incident = await lockIncidentOf(tx, Seat, id, '2.1');
  return tx.update(
    Seat,
    id,
    expectedVersion,
    (current) => {
      if (current.key === 'commander-in-chief') {
        throw planRule('2.1.1', {
          zh: '总指挥席位不能撤销，只能交接',
          en: 'the commander-in-chief’s seat is handed over, not given up',
        });
      }
      return { retiredAt: tx.ctx.now() };
    },
    { operation: 'SEAT_RETIRED', incidentId: incident.id },
  );
}
