import { DateTime } from '@outpost/shared/scalars';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { ResponseLevel } from '../grading/severity.ts';
import { RecordedAct } from '../incidents/recorded-act.ts';
import { ActivationAuthority } from './activation-rule.ts';

export enum ActivationKind {
  START = 'START',
  RAISE = 'RAISE',
  LOWER = 'LOWER',
}
registerEnumType(ActivationKind, { name: 'ActivationKind', description: '启动、提级或降级' });

@ObjectType({ description: '地委、行署的同意 / the consent of the prefecture' })
export class PrefectureConsentRecord {
  @Field(() => String)
  by: string;

  @Field(() => DateTime)
  at: Date;

  @Field(() => String, { nullable: true, description: '文号 / the paper that says so' })
  document: string | null;
}

/** As a consent stands in the database, where an instant is a text. */
export type StoredConsent = Omit<PrefectureConsentRecord, 'at'> & { at: string };

/** 启动应急响应、提级、降级: who set which level on whose authority, with the consent where one is needed (4.2). */
@ObjectType({ description: '响应级别的一次决定 / a decision on the level of the response' })
@Entity({ name: 'response_activation' })
export class ResponseActivation extends RecordedAct {
  @Field(() => ActivationKind)
  @Column({ type: 'text' })
  kind: ActivationKind;

  @Field(() => ResponseLevel)
  @Column({ type: 'text' })
  level: ResponseLevel;

  @Field(() => ResponseLevel, { nullable: true })
  @Column({ type: 'text', nullable: true })
  fromLevel: ResponseLevel | null;

  @Field(() => ActivationAuthority)
  @Column({ type: 'text' })
  authority: ActivationAuthority;

  @Column({ type: 'jsonb', nullable: true })
  prefectureConsent: StoredConsent | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  reason: string | null;
}
