import type { MultiPolygon, Polygon } from 'geojson';
import { z } from 'zod';
import { WarningCategory, WarningLevel, WarningScope } from '../warnings/warning-terms.ts';

const text = z.string().regex(/\S/);

/** `demo/warnings.json`; times are offsets from the moment of loading. */
export const warningsShape = z.array(
  z.object({
    code: text,
    category: z.enum(WarningCategory),
    level: z.enum(WarningLevel),
    headline: text,
    headlineEn: z.string().nullish(),
    start: z.string(),
    end: z.string().nullish(),
    area: z.custom<Polygon | MultiPolygon>(),
    areaText: text,
    cautions: text,
    measures: text,
    issuingUnit: text,
    issued: z.string(),
    scope: z.enum(WarningScope),
  }),
);
export type DemoWarning = z.infer<typeof warningsShape>[number];

/** Of `units.json` and `demo/units.json`, what a warning says of its issuer. */
export const unitNamesShape = z.array(z.object({ code: z.string(), name: z.string() }));
