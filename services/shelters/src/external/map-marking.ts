import { GeometryScalar } from '@outpost/shared/geo/geometry';
import type { Geometry } from 'geojson';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** A marking of the incidents service, of which this service knows its shape. */
@Directive('@key(fields: "id")')
@ObjectType()
export class MapMarking {
  @Field(() => ID)
  id: string;

  @Directive('@external')
  @Field(() => GeometryScalar)
  geometry: Geometry;
}
