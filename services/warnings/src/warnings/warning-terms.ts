import { registerEnumType } from 'type-graphql';

/** The four levels of 3.3.1, highest first: Ⅰ red to Ⅳ blue. */
export enum WarningLevel {
  RED = 'RED',
  ORANGE = 'ORANGE',
  YELLOW = 'YELLOW',
  BLUE = 'BLUE',
}
registerEnumType(WarningLevel, { name: 'WarningLevel', description: '预警级别（预案 3.3.1）：红、橙、黄、蓝' });

export enum WarningCategory {
  GALE = 'GALE',
  SANDSTORM = 'SANDSTORM',
  RAINSTORM = 'RAINSTORM',
  SNOW = 'SNOW',
  COLD = 'COLD',
  HIGH_TEMPERATURE = 'HIGH_TEMPERATURE',
  FLOOD = 'FLOOD',
  GEOLOGICAL = 'GEOLOGICAL',
  ROAD_ICING = 'ROAD_ICING',
  HAZARDOUS_CHEMICALS = 'HAZARDOUS_CHEMICALS',
  FIRE = 'FIRE',
  MINE = 'MINE',
  OTHER = 'OTHER',
}
registerEnumType(WarningCategory, { name: 'WarningCategory', description: '预警类别' });

/** Who is warned: the county, or the people of one enterprise (3.3). */
export enum WarningScope {
  COUNTY = 'COUNTY',
  ENTERPRISE = 'ENTERPRISE',
}
registerEnumType(WarningScope, { name: 'WarningScope', description: '发布层级：县级，或生产经营单位' });

/** What can be done to a warning, each act a revision. */
export enum WarningAct {
  ISSUED = 'ISSUED',
  ADJUSTED = 'ADJUSTED',
  LIFTED = 'LIFTED',
}
