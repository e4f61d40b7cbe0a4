import type { ServiceContext } from '@outpost/shared/context';
import { requireId } from '@outpost/shared/ids';
import { findById, findChildren } from '@outpost/shared/lookup';
import { authorise } from '@outpost/shared/permissions';
import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Incident } from '../incidents/incident.entity.ts';
import { Task } from '../tasks/task.entity.ts';
import { Attachment } from './attachment.entity.ts';
import { AddAttachmentInput, ConfirmAttachmentInput, RetireAttachmentInput } from './attachment.inputs.ts';
import { addAttachment, confirmAttachment, retireAttachment } from './write-attachment.ts';

@Resolver(() => Attachment)
export class AttachmentResolver {
  @Query(() => Attachment, { nullable: true })
  attachment(@Ctx() ctx: ServiceContext, @Arg('id', () => ID) id: string): Promise<Attachment | null> {
    return findById(ctx, Attachment, requireId(id));
  }

  @Mutation(() => Attachment, { description: '登记附件，随后以 PUT /attachments/<id> 上传内容' })
  async addAttachment(
    @Ctx() ctx: ServiceContext,
    @Arg('input', () => AddAttachmentInput) input: AddAttachmentInput,
  ): Promise<Attachment> {
    authorise(ctx, 'attachment:add');
    return addAttachment(ctx, input);
  }

  @Mutation(() => Attachment, { description: '登记内容已存；由网关在核对内容后调用' })
  async confirmAttachment(
    @Ctx() ctx: ServiceContext,
    @Arg('input', () => ConfirmAttachmentInput) input: ConfirmAttachmentInput,
  ): Promise<Attachment> {
    authorise(ctx, 'attachment:add');
    return confirmAttachment(ctx, input);
  }

  @Mutation(() => Attachment, { description: '停用附件' })
  async retireAttachment(
    @Ctx() ctx: ServiceContext,
    @Arg('input', () => RetireAttachmentInput) input: RetireAttachmentInput,
  ): Promise<Attachment> {
    authorise(ctx, 'attachment:retire');
    return retireAttachment(ctx, input);
  }

  @FieldResolver(() => Incident, { nullable: true })
  incident(@Ctx() ctx: ServiceContext, @Root() { incidentId }: Attachment): Promise<Incident | null> {
    return findById(ctx, Incident, incidentId);
  }

  @FieldResolver(() => Task, { nullable: true, description: '所佐证的任务' })
  task(@Ctx() ctx: ServiceContext, @Root() { taskId: id }: Attachment): Promise<Task | null> | null {
    return id === null ? null : findById(ctx, Task, id);
  }

  @FieldResolver(() => String, { description: '内容的地址 / where its content is' })
  path(@Root() { id }: Attachment): string {
    return `/attachments/${id}`;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: '照片的小图地址；无法解码的照片没有 / where a photo is in small; one that cannot be decoded has none',
  })
  thumbnailPath(@Root() { id, contentType }: Attachment): string | null {
    return contentType?.startsWith('image/') ? `/attachments/${id}/thumbnail` : null;
  }
}

const listed = (attachments: Attachment[]): Attachment[] => attachments.filter(({ retiredAt }) => retiredAt === null);

@Resolver(() => Incident)
export class IncidentAttachmentResolver {
  @FieldResolver(() => [Attachment], { description: '附件，先后为序 / oldest first' })
  async attachments(@Ctx() ctx: ServiceContext, @Root() { id }: Incident): Promise<Attachment[]> {
    return listed(await findChildren(ctx, Attachment, 'incidentId', id, { createdAt: 'ASC', id: 'ASC' }));
  }
}

@Resolver(() => Task)
export class TaskAttachmentResolver {
  @FieldResolver(() => [Attachment], { description: '佐证 / evidence' })
  async attachments(@Ctx() ctx: ServiceContext, @Root() { id }: Task): Promise<Attachment[]> {
    return listed(await findChildren(ctx, Attachment, 'taskId', id, { createdAt: 'ASC', id: 'ASC' }));
  }
}
