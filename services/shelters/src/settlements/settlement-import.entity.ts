import type { Datum } from '@outpost/shared/geo/position';
import { CountyRecord } from '@outpost/shared/record';
import { Column, Entity } from 'typeorm';

/** One import of settlements: where the file came from, and what it did. */
@Entity({ name: 'settlement_import' })
export class SettlementImport extends CountyRecord {
  @Column({ type: 'text' })
  source: string;

  @Column({ type: 'text' })
  datum: Datum;

  @Column({ type: 'double precision' })
  accuracyMetres: number;

  @Column({ type: 'integer' })
  created: number;

  @Column({ type: 'integer' })
  updated: number;

  @Column({ type: 'text' })
  actorName: string;
}
