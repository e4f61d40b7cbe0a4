import { ArrayMaxSize } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import type { ListFilter } from './lookup.ts';
import { OptionalText } from './validation.ts';

/** What every list can be asked for; each list's filter extends it. */
@InputType()
export abstract class ListFilterInput implements ListFilter {
  @Field(() => [ID], { nullable: true })
  @ArrayMaxSize(1000, { message: '至多 1000 个\u0000at most 1000' })
  ids?: string[];

  @Field(() => String, { nullable: true, description: '名称或编号 / name or code' })
  @OptionalText(100)
  search?: string;

  @Field(() => Boolean, { nullable: true })
  includeRetired?: boolean;
}
