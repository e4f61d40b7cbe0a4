import { IdempotencyKey, OptionalText, RequiredText } from '@outpost/shared/validation';
import { Field, ID, InputType, Int } from 'type-graphql';
import { ConsultationState } from './consultation-states.ts';

@InputType()
export class ConsultationFilter {
  @Field(() => [ID], { nullable: true })
  ids?: string[] | null;

  @Field(() => ID, { nullable: true })
  incidentId?: string | null;

  @Field(() => ID, { nullable: true })
  expertId?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: '只看待答复的或只看已有结果的 / only those that wait for the expert, or only others',
  })
  open?: boolean | null;
}

@InputType()
export class RequestConsultationInput {
  @Field(() => String)
  @IdempotencyKey()
  idempotencyKey: string;

  @Field(() => ID)
  incidentId: string;

  @Field(() => ID)
  expertId: string;

  @Field(() => String, { description: '咨询的问题' })
  @RequiredText(2000)
  question: string;
}

@InputType()
export class AnswerConsultationInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  expectedVersion: number;

  @Field(() => ConsultationState, { description: 'ACCEPTED 接受、DECLINED 谢绝、ADVISED 答复' })
  to: ConsultationState;

  @Field(() => String, { nullable: true, description: '专家意见，答复时必填' })
  @OptionalText(8000)
  advice?: string | null;

  @Field(() => String, { nullable: true, description: '方式（电话、视频、到场）；谢绝时为原因' })
  @OptionalText(1000)
  note?: string | null;
}

@InputType()
export class CloseConsultationInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  expectedVersion: number;

  @Field(() => ConsultationState, { description: 'CLOSED 办结、CANCELLED 撤回' })
  to: ConsultationState;

  @Field(() => String, { nullable: true, description: '采纳情况；撤回时为原因' })
  @OptionalText(1000)
  note?: string | null;
}
