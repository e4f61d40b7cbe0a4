import { z } from 'zod';
import { ExpertAvailability } from '../experts/expert.entity.ts';
import { IncidentCategory } from '../external/incident-category.ts';

const day = z.iso.date();

/** `demo/experts.json`. */
export const expertsShape = z.array(
  z.object({
    code: z.string(),
    name: z.string(),
    nameEn: z.string(),
    specialities: z.array(z.enum(IncidentCategory)).min(1),
    /** One text, `高级工程师、一级注册消防工程师`. */
    titles: z.string(),
    /** The code of a unit of the directory. */
    unit: z.string().nullish(),
    languages: z.array(z.string()),
    region: z.string().nullish(),
    medical: z.boolean(),
    phone: z.string().nullish(),
    termFrom: day,
    termTo: day,
    lastReview: day.nullish(),
    availability: z.enum(ExpertAvailability),
    position: z.tuple([z.number(), z.number()]).nullish(),
  }),
);

/** Of `units.json` and `demo/units.json`, which belong to the incidents service, only what units are called. */
export const unitNamesShape = z.array(z.object({ code: z.string(), name: z.string() }));
