import { connectionOf } from '@outpost/shared/connection';
import { OwnedBy } from '@outpost/shared/owners';
import { CountyRecord } from '@outpost/shared/record';
import { DateTime } from '@outpost/shared/scalars';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { ImportKind, ImportState } from './import-kinds.ts';

/** 清册导入: a table of one register, checked row by row, written all or not at all, undone as one. */
@OwnedBy<ResourceImport>(({ unitId }) => ({ unitId }))
@Directive('@key(fields: "id")')
@ObjectType({ description: '清册导入（预案 6.1、6.2） / a table of one register, written all or not at all' })
@Entity({ name: 'resource_import' })
export class ResourceImport extends CountyRecord {
  /** The unit of whoever started it, when the account is bound to one. */
  @Column({ type: 'uuid', nullable: true })
  unitId: string | null;

  @Field(() => ImportKind)
  @Column({ type: 'text' })
  kind: ImportKind;

  @Field(() => String)
  @Column({ type: 'text' })
  fileName: string;

  @Field(() => [String])
  @Column({ type: 'text', array: true })
  headers: string[];

  @Field(() => ImportState)
  @Column({ type: 'text' })
  state: ImportState;

  @Field(() => Int, { description: '文件行数（不含表头）' })
  @Column({ type: 'integer' })
  expectedRows: number;

  @Field(() => Int)
  @Column({ type: 'integer' })
  created: number;

  @Field(() => Int)
  @Column({ type: 'integer' })
  updated: number;

  @Field(() => Int)
  @Column({ type: 'integer' })
  unchanged: number;

  @Field(() => DateTime, { nullable: true })
  @Column({ type: 'timestamptz', nullable: true })
  appliedAt: Date | null;

  @Field(() => String)
  @Column({ type: 'text' })
  startedBy: string;
}

@ObjectType({ description: '一处错误 / one thing that is wrong' })
export class ImportFault {
  @Field(() => Int, { description: '文件中的行号，表头为第 1 行 / line in the file, the header is 1' })
  line: number;

  @Field(() => String, { description: '列名；整行的错误为空 / empty for the whole row' })
  column: string;

  @Field(() => String)
  message: string;
}

@ObjectType({ description: '检查结果 / what an import would do' })
export class ImportCheck {
  @Field(() => Int)
  receivedRows: number;

  @Field(() => Int)
  created: number;

  @Field(() => Int)
  updated: number;

  @Field(() => Int)
  unchanged: number;

  @Field(() => Int)
  faultCount: number;

  @Field(() => [ImportFault], { description: '至多列出 500 处 / the first 500' })
  faults: ImportFault[];
}

@ObjectType({ description: '模板的一列 / a column of the template' })
export class ImportColumn {
  @Field(() => String)
  field: string;

  @Field(() => String)
  zh: string;

  @Field(() => String)
  en: string;

  @Field(() => Boolean, { description: '新登记须填' })
  required: boolean;

  @Field(() => String)
  example: string;
}

export const ResourceImportConnection = connectionOf(ResourceImport, 'ResourceImport');
