import { OptionalText, RequiredText } from '@outpost/shared/validation';
import { Field, ID, InputType, Int } from 'type-graphql';
import { IncidentCategory } from './category.ts';
import { NamingAuthority } from './naming-authority.ts';

@InputType()
export class NameLeadUnitInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  expectedVersion: number;

  @Field(() => ID)
  unitId: string;

  @Field(() => NamingAuthority)
  authority: NamingAuthority;

  @Field(() => String)
  @RequiredText(500)
  reason: string;

  @Field(() => String, { nullable: true })
  @OptionalText(200)
  document?: string | null;
}

@InputType()
export class ReclassifyIncidentInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  expectedVersion: number;

  @Field(() => IncidentCategory)
  category: IncidentCategory;

  @Field(() => String, { nullable: true })
  @OptionalText(60)
  scope?: string | null;

  @Field(() => [IncidentCategory], { nullable: true, description: '还涉及的类别 / categories that it also touches' })
  alsoCategories?: IncidentCategory[] | null;

  @Field(() => String)
  @RequiredText(500)
  reason: string;
}
