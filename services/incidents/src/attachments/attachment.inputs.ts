import { Between, IdempotencyKey, OptionalText, RequiredText } from '@outpost/shared/validation';
import { Matches } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';

/** A photo of a good camera, or a scanned document of some dozen pages. */
export const MAX_BYTES = 25 * 1024 * 1024;

@InputType()
export class AddAttachmentInput {
  @Field(() => String)
  @IdempotencyKey()
  idempotencyKey: string;

  @Field(() => ID)
  incidentId: string;

  @Field(() => ID, { nullable: true, description: '作为某任务的佐证 / evidence of a task' })
  taskId?: string | null;

  @Field(() => String, { description: '文件名' })
  @RequiredText(200)
  @Matches(/^[^\p{Cc}/\\]+$/u, { message: '不能含路径或控制字符\u0000must have no path and no control characters' })
  name: string;

  @Field(() => String, { nullable: true })
  @OptionalText(500)
  caption?: string | null;

  @Field(() => Int, { description: `字节数，至多 ${MAX_BYTES}` })
  @Between(1, MAX_BYTES)
  bytes: number;

  @Field(() => String, { description: '内容的 SHA-256，64 位小写十六进制' })
  @Matches(/^[0-9a-f]{64}$/, { message: '应为 64 位小写十六进制\u0000must be 64 lower-case hex digits' })
  sha256: string;
}

@InputType({ description: '内容已存（由网关登记） / its content is stored; the gateway says so' })
export class ConfirmAttachmentInput {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  @Matches(/^(image\/(jpeg|png|webp|heic)|application\/[a-z0-9.-]{1,90})$/, {
    message: '应为照片或文档的类型\u0000must be the type of a photo or a document',
  })
  contentType: string;
}

@InputType({ description: '停用：不再列出，内容保留 / no longer listed, kept' })
export class RetireAttachmentInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  expectedVersion: number;

  @Field(() => String)
  @RequiredText(500)
  reason: string;
}
