import { registerEnumType } from 'type-graphql';

export enum TravelBasis {
  PROFILE_ESTIMATE = 'PROFILE_ESTIMATE',
  ROUTING = 'ROUTING',
}
registerEnumType(TravelBasis, { name: 'TravelBasis', description: '县域档案估算，或路径规划服务' });
