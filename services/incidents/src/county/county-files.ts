import type { Geometry } from 'geojson';
import { z } from 'zod';
import { LeaderOffice, WorkGroup } from '../command/command-terms.ts';
import { ResponseLevel } from '../grading/severity.ts';
import { IncidentState } from '../incidents/incident-states.ts';
import { IncidentCategory } from '../lead-unit/category.ts';
import { MarkingKind, RouteUse } from '../markings/marking-terms.ts';
import { ReportForm, ReportOrigin, ReportStage } from '../report-clock/report-terms.ts';
import { UnitKind } from '../units/unit.entity.ts';

const lonLat = z.tuple([z.number(), z.number()]);

/** `units.json` and `demo/units.json`. */
export const unitsShape = z.array(
  z.object({
    code: z.string(),
    name: z.string(),
    nameEn: z.string(),
    shortName: z.string().nullish(),
    kind: z.enum(UnitKind),
    township: z.string().nullish(),
    position: lonLat.nullish(),
    dutyPhone: z.string().nullish(),
    duties: z.array(z.string()).default([]),
    clause: z.string().nullish(),
    source: z.string().nullish(),
  }),
);

/** `geo/layers.json`. */
export const layersShape = z.array(
  z.object({
    layer: z.string(),
    file: z.string(),
    name: z.string(),
    nameEn: z.string(),
    schematic: z.boolean(),
    accuracyMetres: z.number().nullish(),
    attribution: z.string(),
    licence: z.string(),
    source: z.string(),
  }),
);

/** `demo/leaders.json`. */
export const leadersShape = z.array(
  z.object({ unit: z.string(), office: z.enum(LeaderOffice), person: z.string(), phone: z.string() }),
);

const losses = {
  deaths: z.number().int().default(0),
  missing: z.number().int().default(0),
  trapped: z.number().int().default(0),
  seriouslyInjured: z.number().int().default(0),
  minorInjured: z.number().int().default(0),
  directLossYuan: z.number().default(0),
};

/** `demo/incidents.json`: as first reported, and what was learned since. */
export const incidentsShape = z.array(
  z.object({
    title: z.string(),
    category: z.enum(IncidentCategory),
    scope: z.string().nullable(),
    position: lonLat,
    address: z.string(),
    occurred: z.string(),
    reported: z.string(),
    summary: z.string(),
    ...losses,
    reporter: z.string().nullish(),
    reporterPhone: z.string().nullish(),
    state: z.enum(IncidentState),
    responseLevel: z.enum(ResponseLevel).nullish(),
    archiveUnit: z.string().nullish(),
    prefectureConsentBy: z.string().nullish(),
    accidentUnit: z.string().nullish(),
    unitInformed: z.string().nullish(),
    impact: z.string().nullish(),
    rescueSituation: z.string().nullish(),
    measuresTaken: z.string().nullish(),
    reports: z
      .array(
        z.object({
          at: z.string(),
          origin: z.enum(ReportOrigin),
          stage: z.enum(ReportStage),
          form: z.enum(ReportForm),
          by: z.string(),
          to: z.array(z.string()).default([]),
        }),
      )
      .default([]),
    done: z.array(z.object({ at: z.string(), items: z.array(z.string()), note: z.string() })).default([]),
    markings: z
      .array(
        z.object({
          at: z.string(),
          kind: z.enum(MarkingKind),
          routeUse: z.enum(RouteUse).nullish(),
          label: z.string(),
          unit: z.string().nullish(),
          workGroup: z.enum(WorkGroup).nullish(),
          geometry: z.custom<Geometry>(),
        }),
      )
      .default([]),
    casualtyUpdates: z.array(z.object({ at: z.string(), ...losses })).default([]),
  }),
);
export type DemoIncident = z.infer<typeof incidentsShape>[number];
