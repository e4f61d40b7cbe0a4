import { Field, Float, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { RecordedAct } from '../incidents/recorded-act.ts';

/** 归档移交: which package, known by its hash, was handed to whom (5.5). */
@ObjectType({ description: '归档移交的记录 / the archive as it was handed over' })
@Entity({ name: 'archive' })
export class Archive extends RecordedAct {
  @Field(() => String, { description: '档案包的 SHA-256 / of the package' })
  @Column({ type: 'text' })
  packageSha256: string;

  @Field(() => Float)
  @Column({ type: 'double precision' })
  packageBytes: number;

  @Column({ type: 'uuid' })
  unitId: string;

  @Field(() => String, { description: '接收人 / who received it' })
  @Column({ type: 'text' })
  receivedBy: string;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  note: string | null;
}
