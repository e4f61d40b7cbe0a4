import { CountyRecord } from '@outpost/shared/record';
import { Column, Entity } from 'typeorm';

/** 启用记录: one time that a shelter was open, why, for which incident, and how it ended (6.11). */
@Entity({ name: 'shelter_opening' })
export class ShelterOpening extends CountyRecord {
  @Column({ type: 'uuid' })
  shelterId: string;

  @Column({ type: 'uuid', nullable: true })
  incidentId: string | null;

  @Column({ type: 'timestamptz' })
  openedAt: Date;

  @Column({ type: 'text' })
  openedBy: string;

  @Column({ type: 'text' })
  reason: string;

  @Column({ type: 'timestamptz', nullable: true })
  closedAt: Date | null;

  @Column({ type: 'text', nullable: true })
  closedBy: string | null;

  @Column({ type: 'text', nullable: true })
  closeReason: string | null;
}
