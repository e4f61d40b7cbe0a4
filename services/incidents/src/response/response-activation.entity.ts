import { CountyRecord } from '@outpost/shared/record';
import { Column, Entity } from 'typeorm';
import type { ResponseLevel } from '../grading/severity.ts';
import type { ActivationAuthority, PrefectureConsent } from './activation-rule.ts';

/** 启动应急响应: who activated which level on whose authority, with the consent where one is needed (4.2). */
@Entity({ name: 'response_activation' })
export class ResponseActivation extends CountyRecord {
  @Column({ type: 'uuid' })
  incidentId: string;

  @Column({ type: 'text' })
  level: ResponseLevel;

  @Column({ type: 'text' })
  authority: ActivationAuthority;

  @Column({ type: 'jsonb', nullable: true })
  prefectureConsent: PrefectureConsent | null;

  @Column({ type: 'timestamptz' })
  at: Date;

  @Column({ type: 'text' })
  actorName: string;
}
