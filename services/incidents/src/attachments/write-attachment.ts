import { type Change, change } from '@outpost/shared/change';
import type { ServiceContext } from '@outpost/shared/context';
import { createOnce } from '@outpost/shared/create-once';
import { badInput, notFound } from '@outpost/shared/errors';
import { requireId } from '@outpost/shared/ids';
import { Incident } from '../incidents/incident.entity.ts';
import { requireChangeable } from '../incidents/incident-states.ts';
import { Task } from '../tasks/task.entity.ts';
import { Attachment, AttachmentState } from './attachment.entity.ts';
import type { AddAttachmentInput, ConfirmAttachmentInput, RetireAttachmentInput } from './attachment.inputs.ts';

/** Files belong to the archive, which is handed over closed. */
const CLAUSE = '5.5';

async function openIncident(tx: Change, id: string, field?: string): Promise<Incident> {
  const incident = await tx.lock(Incident, id, field);
  requireChangeable(incident.state, CLAUSE);
  return incident;
}

async function requireTask({ manager }: Change, id: string | null, incidentId: string): Promise<void> {
  if (id === null) return;
  const found = await manager.existsBy(Task, { id: requireId(id, 'taskId'), incidentId });
  if (!found) throw notFound(Task.name, id, 'taskId');
}

/** Announces a file: what it is called, how large it is and its hash. The same key announces one. */
export function addAttachment(ctx: ServiceContext, input: AddAttachmentInput): Promise<Attachment> {
  const { taskId = null } = input;
  return createOnce(ctx, Attachment, 'addAttachment', input, async (tx) => {
    const incident = await openIncident(tx, input.incidentId, 'incidentId');
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

async function changeAttachment(
  tx: Change,
  id: string,
  expectedVersion: number | null,
  operation: string,
  patch: (attachment: Attachment) => Partial<Attachment>,
): Promise<Attachment> {
  const known = await tx.manager.findOneBy(Attachment, { id: requireId(id) });
  if (!known) throw notFound(Attachment.name, id);
  await openIncident(tx, known.incidentId);
  return tx.update(Attachment, id, expectedVersion, patch, { operation, incidentId: known.incidentId });
}

/** Its content is in the store, and is what was announced: the gateway has checked it. Said twice, it is stored once. */
export function confirmAttachment(ctx: ServiceContext, input: ConfirmAttachmentInput): Promise<Attachment> {
  const { id, contentType } = input;
  return change(ctx, async (tx) => {
    const stored = await tx.lock(Attachment, id);
    if (stored.state === AttachmentState.STORED) return stored;
    return changeAttachment(tx, id, null, 'STORED', () => ({
      state: AttachmentState.STORED,
      contentType,
      storedAt: ctx.now(),
    }));
  });
}

export function retireAttachment(ctx: ServiceContext, input: RetireAttachmentInput): Promise<Attachment> {
  const { id, expectedVersion, reason } = input;
  return change(ctx, (tx) =>
    changeAttachment(tx, id, expectedVersion, 'RETIRED', ({ retiredAt }) => {
      if (retiredAt) throw badInput('id', { zh: '已停用', en: 'is retired already' });
      return { retiredAt: ctx.now(), retiredReason: reason.trim() };
    }),
  );
}
