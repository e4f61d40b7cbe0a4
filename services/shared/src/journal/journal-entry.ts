import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * One change, written in the transaction that makes it, never altered. The journal is the audit trail, the
 * source of live updates, the incident's timeline and the replay. Where a row stands in it is said by its seal
 * (seal-tables.ts), which it gets once it is committed.
 */
@Entity({ name: 'journal' })
export class JournalEntry {
  @PrimaryColumn({ type: 'bigint', generated: 'identity', insert: false })
  seq: string;

  @Column({ type: 'timestamptz' })
  at: Date;

  @Column({ type: 'text' })
  actorId: string;

  @Column({ type: 'text' })
  actorName: string;

  @Column({ type: 'text' })
  requestId: string;

  @Column({ type: 'text' })
  county: string;

  /** The entity's name in the graph. */
  @Column({ type: 'text' })
  entity: string;

  @Column({ type: 'uuid' })
  entityId: string;

  /** CREATED, UPDATED, or the name of the act (VERIFIED, DISPATCHED …). */
  @Column({ type: 'text' })
  operation: string;

  @Column({ type: 'integer' })
  version: number;

  @Column({ type: 'uuid', nullable: true })
  incidentId: string | null;

  @Column({ type: 'jsonb', nullable: true })
  before: object | null;

  @Column({ type: 'jsonb', nullable: true })
  after: object | null;
}
