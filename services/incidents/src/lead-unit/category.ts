import { registerEnumType } from 'type-graphql';
import { z } from 'zod';

/** The fifteen categories of 2.1.6 in its order, and those that it does not list. */
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

/** `plan/categories.json` of the county profile. */
export const categoriesShape = z.array(
  z.object({
    category: z.enum(IncidentCategory),
    clauseItem: z.number().int().min(1).max(15).nullish(),
    name: z.string(),
    nameEn: z.string(),
    severityWindowDays: z.union([z.literal(7), z.literal(30)]),
  }),
);
