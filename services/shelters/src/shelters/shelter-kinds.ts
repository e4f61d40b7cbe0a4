import { registerEnumType } from 'type-graphql';

/** The administrative level that runs a shelter. */
export enum ShelterLevel {
  PROVINCIAL = 'PROVINCIAL',
  PREFECTURE = 'PREFECTURE',
  COUNTY = 'COUNTY',
  TOWNSHIP = 'TOWNSHIP',
  VILLAGE = 'VILLAGE',
}
registerEnumType(ShelterLevel, { name: 'ShelterLevel', description: '避难场所级别' });

/** How long people can stay. */
export enum ShelterDuration {
  EMERGENCY = 'EMERGENCY',
  SHORT = 'SHORT',
  LONG = 'LONG',
}
registerEnumType(ShelterDuration, {
  name: 'ShelterDuration',
  description: '紧急、短期、长期 / how long people can stay',
});

export enum ShelterFacility {
  WATER = 'WATER',
  POWER = 'POWER',
  TOILET = 'TOILET',
  MEDICAL = 'MEDICAL',
  KITCHEN = 'KITCHEN',
  COMMUNICATION = 'COMMUNICATION',
  PARKING = 'PARKING',
  HELIPAD = 'HELIPAD',
  HEATING = 'HEATING',
  STORAGE = 'STORAGE',
}
registerEnumType(ShelterFacility, { name: 'ShelterFacility', description: '设施（预案 6.11）' });
