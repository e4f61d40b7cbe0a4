import { type Change, change } from '@outpost/shared/change';
import type { ServiceContext } from '@outpost/shared/context';
import { createOnce } from '@outpost/shared/create-once';
import { badInput, notFound } from '@outpost/shared/errors';
import { requireId } from '@outpost/shared/ids';
import { lockIncident, lockIncidentOf } from '../incidents/lock-incident.ts';
import { Task } from '../tasks/task.entity.ts';
import { Attachment, AttachmentState } from './attachment.entity.ts';
import type { AddAttachmentInput, ConfirmAttachmentInput, RetireAttachmentInput } from './attachment.inputs.ts';

/** Files belong to the archive, which is handed over closed. */
const CLAUSE = '5.5';

async function requireTask({ manager }: Change, id: string | null, incidentId: string): Promise<void> {
  if (id === null) return;
  const found = await manager.existsBy(Task, { id: requireId(id, 'taskId'), incidentId });
  if (!found) throw notFound(Task.name, id, 'taskId');
}

/** Announces a file: what it is called, how large it is and its hash. The same key announces one. */
export function addAttachment(ctx: ServiceContext, input: AddAttachmentInput): Promise<Attachment> {
  const { taskId = null } = input;
  return createOnce(ctx, Attachment, 'addAttachment', input, async (tx) => {
    const incident = await lockIncident(tx, input.incidentId, CLAUSE);
    await requireTask(tx, taskId, incident.id);
    return tx.create(
      Attachment,
      {
        incidentId: incident.id,
        demo: incident.demo,
        taskId,
        name: input.name.trim(),
        caption: input.caption?.trim() || null,
        bytes: input.bytes,
        sha256: input.sha256,
        state: AttachmentState.AWAITED,
        contentType: null,
        addedBy: ctx.claims.actor.name,
        storedAt: null,
        retiredReason: null,
      },
      { operation: 'ANNOUNCED', incidentId: incident.id },
    );
  });
}

/** Its content is in the store, and is what was announced: the gateway has checked it. Said twice, it is stored once. */
export function confirmAttachment(
  ctx: ServiceContext,
  { id, contentType }: ConfirmAttachmentInput,
): Promise<Attachment> {
  return change(ctx, async (tx) => {
    const { id: incidentId } = await lockIncidentOf(tx, Attachment, id, CLAUSE);
    const known = await tx.lock(Attachment, id);
    if (known.state === AttachmentState.STORED) return known;
    const stored = { state: AttachmentState.STORED, contentType, storedAt: ctx.now() };
    return tx.update(Attachment, id, null, stored, { operation: 'STORED', incidentId });
  });
}

export function retireAttachment(ctx: ServiceContext, input: RetireAttachmentInput): Promise<Attachment> {
  const { id, expectedVersion, reason } = input;
  return change(ctx, async (tx) => {
    const { id: incidentId } = await lockIncidentOf(tx, Attachment, id, CLAUSE);
    return tx.update(
      Attachment,
      id,
      expectedVersion,
      ({ retiredAt }) => {
        if (retiredAt) throw badInput('id', { zh: '已停用', en: 'is retired already' });
        return { retiredAt: ctx.now(), retiredReason: reason.trim() };
      },
      { operation: 'RETIRED', incidentId },
    );
  });
}
