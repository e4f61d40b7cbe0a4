import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Terrain } from './terrain.ts';
import { TravelBasis } from './travel-basis.ts';

@ObjectType({ description: '行程估算，不是路径规划 / an estimate unless the basis is ROUTING' })
export class TravelEstimate {
  @Field(() => Int, { description: '出动准备加行驶（秒） / making ready and driving, seconds' })
  seconds: number;

  @Field(() => Float, { description: '行驶里程（米） / way, metres' })
  metres: number;

  @Field(() => TravelBasis)
  basis: TravelBasis;

  @Field(() => Terrain, { nullable: true, description: '起讫点中较慢的地形 / the slower terrain of the two ends' })
  terrain: Terrain | null;
}
