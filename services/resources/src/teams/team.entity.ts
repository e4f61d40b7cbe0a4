import { connectionOf } from '@outpost/shared/connection';
import { OwnedBy } from '@outpost/shared/owners';
import { Personal } from '@outpost/shared/personal';
import { Directive, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { FieldResource } from '../field-resource.ts';

export enum TeamKind {
  NATIONAL_FIRE = 'NATIONAL_FIRE',
  PROFESSIONAL = 'PROFESSIONAL',
  MILITARY = 'MILITARY',
  SOCIAL = 'SOCIAL',
  ENTERPRISE_FULL_TIME = 'ENTERPRISE_FULL_TIME',
  ENTERPRISE_PART_TIME = 'ENTERPRISE_PART_TIME',
  MEDICAL = 'MEDICAL',
  COMMUNICATIONS = 'COMMUNICATIONS',
  POWER = 'POWER',
}
registerEnumType(TeamKind, { name: 'TeamKind', description: '队伍类别（预案 6.1、6.4、6.6、6.8）' });

export enum Skill {
  FIREFIGHTING = 'FIREFIGHTING',
  HAZMAT = 'HAZMAT',
  MINE_RESCUE = 'MINE_RESCUE',
  COLLAPSE_RESCUE = 'COLLAPSE_RESCUE',
  ROAD_RESCUE = 'ROAD_RESCUE',
  WATER_RESCUE = 'WATER_RESCUE',
  MEDICAL = 'MEDICAL',
  COMMUNICATIONS = 'COMMUNICATIONS',
  POWER_REPAIR = 'POWER_REPAIR',
  EARTHWORKS = 'EARTHWORKS',
  HIGH_ANGLE = 'HIGH_ANGLE',
  EVACUATION = 'EVACUATION',
}
registerEnumType(Skill, { name: 'Skill', description: '救援专长' });

/** 备案 of a team with the county's emergency bureau (6.1); dates are `YYYY-MM-DD`. */
export interface FilingRecord {
  number: string;
  filedOn: string;
  expiresOn: string;
}

@ObjectType({ description: '备案（预案 6.1） / filing with the emergency bureau' })
export class Filing implements FilingRecord {
  @Field(() => String)
  number: string;

  @Field(() => String)
  filedOn: string;

  @Field(() => String)
  expiresOn: string;

  @Field(() => Boolean)
  expired: boolean;
}

/** 应急救援队伍: national fire, professional, military, social, or an enterprise's own (6.1). */
@OwnedBy<Team>(({ id, unitId }) => ({ teamId: id, unitId }))
@Directive('@key(fields: "id")')
@ObjectType({ description: '应急救援队伍 / a rescue team' })
@Entity({ name: 'team' })
export class Team extends FieldResource {
  @Field(() => String)
  @Column({ type: 'text' })
  nameEn: string;

  @Field(() => TeamKind)
  @Column({ type: 'text' })
  kind: TeamKind;

  @Column({ type: 'uuid', nullable: true })
  unitId: string | null;

  @Field(() => [Skill])
  @Column({ type: 'text', array: true })
  skills: Skill[];

  @Field(() => Int, { description: '人数 / people' })
  @Column({ type: 'integer' })
  strength: number;

  @Personal('contact')
  @Field(() => String, { nullable: true, description: '值班电话（个人信息） / duty phone (personal)' })
  @Column({ type: 'text', nullable: true })
  dutyPhone: string | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  leader: string | null;

  @Column({ type: 'jsonb', nullable: true })
  filingRecord: FilingRecord | null;

  @Field(() => [String], { description: '随队装备' })
  @Column({ type: 'text', array: true })
  equipmentCarried: string[];
}

export const TeamConnection = connectionOf(Team, 'Team');
