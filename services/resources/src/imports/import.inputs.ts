import { Between, IdempotencyKey, RequiredList, RequiredText } from '@outpost/shared/validation';
import { ArrayMaxSize, MaxLength } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { ImportKind, ImportState, MAX_ROWS } from './import-kinds.ts';

const MAX_COLUMNS = 60;
const MAX_CELL = 4000;
const atMost = (max: number) => ({ message: `至多 ${max} 项\u0000at most ${max}` });
const cell = {
  each: true,
  message: `每格不能超过 ${MAX_CELL} 个字符\u0000each cell must have at most ${MAX_CELL} characters`,
};

@InputType()
export class ResourceImportFilter {
  @Field(() => [ImportKind], { nullable: true })
  kinds?: ImportKind[];

  @Field(() => [ImportState], { nullable: true })
  states?: ImportState[];
}

@InputType()
export class StartImportInput {
  @Field(() => String)
  @IdempotencyKey()
  idempotencyKey: string;

  @Field(() => ImportKind)
  kind: ImportKind;

  @Field(() => String)
  @RequiredText(200)
  fileName: string;

  @Field(() => [String])
  @RequiredList()
  @ArrayMaxSize(MAX_COLUMNS, atMost(MAX_COLUMNS))
  @MaxLength(100, { each: true, message: '列名不能超过 100 个字符\u0000a header must have at most 100 characters' })
  headers: string[];

  @Field(() => Int, { description: '文件行数（不含表头） / rows of the file without its header' })
  @Between(1, MAX_ROWS)
  rows: number;
}

@InputType()
export class ImportRowInput {
  @Field(() => Int)
  @Between(2, 1_048_576)
  line: number;

  @Field(() => [String])
  @ArrayMaxSize(MAX_COLUMNS, atMost(MAX_COLUMNS))
  @MaxLength(MAX_CELL, cell)
  cells: string[];
}

@InputType({ description: '分批送来的行；重发同一行号即更正 / some of the rows; the same line again replaces it' })
export class AddImportRowsInput {
  @Field(() => ID)
  id: string;

  @Field(() => [ImportRowInput])
  @RequiredList()
  @ArrayMaxSize(1000, atMost(1000))
  rows: ImportRowInput[];
}

@InputType()
export class ApplyImportInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  expectedVersion: number;
}
