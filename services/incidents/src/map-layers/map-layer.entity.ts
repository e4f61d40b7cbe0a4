import { CountyRecord } from '@outpost/shared/record';
import { Field, Float, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';

/** 底图图层: one layer of the county's own map, schematic until the county installs its surveyed data. */
@ObjectType({ description: '县域底图图层 / a layer of the county map' })
@Entity({ name: 'map_layer' })
export class MapLayer extends CountyRecord {
  @Field(() => String, { description: 'boundary, townships, roads, water, rivers, regions, places …' })
  @Column({ type: 'text' })
  layer: string;

  @Field(() => String)
  @Column({ type: 'text' })
  name: string;

  @Field(() => String)
  @Column({ type: 'text' })
  nameEn: string;

  @Field(() => Boolean, { description: '示意，待核定 / not surveyed' })
  @Column({ type: 'boolean' })
  schematic: boolean;

  @Field(() => Float, { nullable: true })
  @Column({ type: 'double precision', nullable: true })
  accuracyMetres: number | null;

  @Field(() => String)
  @Column({ type: 'text' })
  attribution: string;

  @Field(() => String)
  @Column({ type: 'text' })
  licence: string;

  @Field(() => String)
  @Column({ type: 'text' })
  source: string;

  /**
   * SHA-256 of the features, in hex: by it the journal vouches for the geometry of each version, which stands in a
   * table of its own (see map-layer.queries.ts).
   */
  @Column({ type: 'text' })
  featuresHash: string;
}
