import { CountyRecord } from '@outpost/shared/record';
import { DateTime } from '@outpost/shared/scalars';
import { Directive, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity } from 'typeorm';

export enum AttachmentState {
  /** Announced; its content has not come yet. */
  AWAITED = 'AWAITED',
  STORED = 'STORED',
}
registerEnumType(AttachmentState, { name: 'AttachmentState', description: '待上传、已存' });

/**
 * 附件: a photo or a document of an incident. It is announced with the hash and the size of its content, which then is
 * sent to `PUT /attachments/<id>` and must be just that; the journal holds the hash, so a package can prove it.
 */
@Directive('@key(fields: "id")')
@ObjectType({ description: '附件：内容以 PUT /attachments/<id> 上传，以 GET 读取 / a photo or document' })
@Entity({ name: 'attachment' })
export class Attachment extends CountyRecord {
  @Column({ type: 'uuid' })
  incidentId: string;

  @Column({ type: 'uuid', nullable: true })
  taskId: string | null;

  @Field(() => String)
  @Column({ type: 'text' })
  name: string;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  caption: string | null;

  @Field(() => Int)
  @Column({ type: 'integer' })
  bytes: number;

  @Field(() => String)
  @Column({ type: 'text' })
  sha256: string;

  @Field(() => AttachmentState)
  @Column({ type: 'text' })
  state: AttachmentState;

  @Field(() => String, { nullable: true, description: '由内容判定 / as its content shows' })
  @Column({ type: 'text', nullable: true })
  contentType: string | null;

  @Field(() => String)
  @Column({ type: 'text' })
  addedBy: string;

  @Field(() => DateTime, { nullable: true })
  @Column({ type: 'timestamptz', nullable: true })
  storedAt: Date | null;

  @Field(() => String, { nullable: true, description: '停用理由' })
  @Column({ type: 'text', nullable: true })
  retiredReason: string | null;
}
