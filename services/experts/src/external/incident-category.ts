import { registerEnumType } from 'type-graphql';

/** The incidents service's categories (2.1.6): an enum that is also an input has the same values in every subgraph. */
export enum IncidentCategory {
  PRODUCTION_FIRE = 'PRODUCTION_FIRE',
  ROAD_TRAFFIC = 'ROAD_TRAFFIC',
  HAZARDOUS_CHEMICALS = 'HAZARDOUS_CHEMICALS',
  MINE = 'MINE',
  INDUSTRY_COMMERCE = 'INDUSTRY_COMMERCE',
  SPECIAL_EQUIPMENT = 'SPECIAL_EQUIPMENT',
  TRANSPORT = 'TRANSPORT',
  LONG_DISTANCE_PIPELINE = 'LONG_DISTANCE_PIPELINE',
  CONSTRUCTION = 'CONSTRUCTION',
  ENERGY = 'ENERGY',
  CULTURE_TOURISM = 'CULTURE_TOURISM',
  AGRICULTURE = 'AGRICULTURE',
  CAMPUS = 'CAMPUS',
  MEDICAL = 'MEDICAL',
  MAJOR_EVENT = 'MAJOR_EVENT',
  OTHER = 'OTHER',
}
registerEnumType(IncidentCategory, { name: 'IncidentCategory', description: '事故类别（预案 2.1.6）' });
