import { CountyRecord } from '@outpost/shared/record';
import { Column, Entity } from 'typeorm';

/** A position that was taken, as the journal keeps it. */
export interface TakenPosition {
  teamId: string | null;
  equipmentId: string | null;
  longitude: number;
  latitude: number;
  at: string;
}

/** The positions of one call. The journal has one row for the batch, so that a hundred trackers do not drown it. */
@Entity({ name: 'position_batch' })
export class PositionBatch extends CountyRecord {
  @Column({ type: 'integer' })
  accepted: number;

  @Column({ type: 'jsonb' })
  reports: TakenPosition[];
}
