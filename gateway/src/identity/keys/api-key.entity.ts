import { connectionOf } from '@outpost/shared/connection';
import { DateTime } from '@outpost/shared/scalars';
import { Directive, Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Holder } from '../holder.ts';

/** Another system that may ask: a role, and the fields of the graph that it may read and write. */
@Directive('@key(fields: "id")')
@ObjectType({ description: 'API 密钥 / a key for another system' })
@Entity({ name: 'api_key' })
export class ApiKey extends Holder {
  @Field(() => String, { description: '密钥开头，用于辨认 / how it begins, to know it by' })
  @Column({ type: 'text' })
  beginning: string;

  @Field(() => [String], { description: '可读字段：Query.incidents、Incident.*、* / fields it may read' })
  @Column({ type: 'text', array: true })
  reads: string[];

  @Field(() => [String], { description: '可用的变更：Mutation.reportIncident、* / mutations it may send' })
  @Column({ type: 'text', array: true })
  writes: string[];

  @Field(() => Boolean, { description: '可发送任意查询 / may send documents of its own' })
  @Column({ type: 'boolean' })
  freeQueries: boolean;

  @Field(() => DateTime, { nullable: true })
  @Column({ type: 'timestamptz', nullable: true })
  expiresAt: Date | null;

  @Field(() => DateTime, { nullable: true })
  @Column({ type: 'timestamptz', nullable: true })
  revokedAt: Date | null;
}

export const ApiKeyConnection = connectionOf(ApiKey, 'ApiKey');
