import { Between, OptionalText, RequiredText } from '@outpost/shared/validation';
import { Matches } from 'class-validator';
import { Field, Float, ID, InputType, Int } from 'type-graphql';

@InputType()
export class ArchiveIncidentInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  expectedVersion: number;

  @Field(() => String, { description: '档案包的 SHA-256，64 位十六进制 / of the package' })
  @Matches(/^[0-9a-f]{64}$/, { message: '应为 64 位小写十六进制\u0000must be 64 hexadecimal digits in lower case' })
  packageSha256: string;

  @Field(() => Float, { description: '档案包字节数' })
  @Between(1, 1e12)
  packageBytes: number;

  @Field(() => ID, { nullable: true, description: '接收部门，默认牵头单位 / the lead unit unless given' })
  unitId?: string | null;

  @Field(() => String)
  @RequiredText(60)
  receivedBy: string;

  @Field(() => String, { nullable: true })
  @OptionalText(1000)
  note?: string | null;
}
