import { z } from 'zod';
import { ShelterDuration, ShelterFacility, ShelterLevel } from '../shelters/shelter-kinds.ts';
import { ShelterState } from '../shelters/shelter-states.ts';

const lonLat = z.tuple([z.number(), z.number()]);
const people = z.number().int().min(0);

/** `demo/shelters.json`. */
export const sheltersShape = z.array(
  z
    .object({
      code: z.string(),
      name: z.string(),
      nameEn: z.string(),
      level: z.enum(ShelterLevel),
      duration: z.enum(ShelterDuration),
      indoor: z.boolean(),
      position: lonLat,
      township: z.string().nullish(),
      areaSquareMetres: z.number().positive().nullish(),
      areaPerPerson: z.number().positive().nullish(),
      capacity: z.number().int().positive().nullish(),
      serviceRadiusMetres: z.number().int().positive().nullish(),
      state: z.enum(ShelterState),
      occupancy: people,
      unit: z.string().nullish(),
      manager: z.string().nullish(),
      managerPhone: z.string().nullish(),
      facilities: z.array(z.enum(ShelterFacility)),
      accessible: z.boolean(),
    })
    .refine(({ state, occupancy }) => state === ShelterState.OPEN || occupancy === 0, 'people are only in an open one'),
);

/** `demo/settlements.json`. */
export const settlementsShape = z.array(
  z.object({
    code: z.string(),
    name: z.string(),
    township: z.string(),
    people,
    position: lonLat,
    accuracyMetres: z.number().positive(),
  }),
);
