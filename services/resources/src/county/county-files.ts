import { z } from 'zod';
import { Condition, EquipmentKind } from '../equipment/equipment.entity.ts';
import { MedicalFacilityKind } from '../medical/medical-facility.entity.ts';
import { DemandKind } from '../preposition/demand/demand-point.entity.ts';
import { ResourceStatus } from '../resource-status.ts';
import { SiteKind } from '../sites/preposition-site.entity.ts';
import { StockCategory } from '../stock/stock-item.entity.ts';
import { Skill, TeamKind } from '../teams/team.entity.ts';
import { Terrain } from '../travel/terrain.ts';

const lonLat = z.tuple([z.number(), z.number()]);
const text = z.string().min(1);
const day = z.iso.date();

/** `demo/sites.json`. */
export const sitesShape = z.array(
  z.object({
    code: text,
    name: text,
    nameEn: text,
    kind: z.enum(SiteKind),
    terrain: z.enum(Terrain),
    position: lonLat,
    township: text.nullish(),
    demandWeight: z.number().min(0),
    targetMinutes: z.number().int().positive(),
    keeperUnit: text.nullish(),
    note: text.nullish(),
  }),
);

/** `demo/demand-points.json`; a target that is not given is that of the point's kind in the profile. */
export const demandPointsShape = z.array(
  z.object({
    code: text,
    name: text,
    nameEn: text,
    kind: z.enum(DemandKind).exclude(['SETTLEMENT']),
    position: lonLat,
    township: text.nullish(),
    weight: z.number().min(0),
    targets: z.array(z.object({ kind: z.enum(EquipmentKind), minutes: z.number().int().positive() })).default([]),
    note: text.nullish(),
  }),
);

/** `demo/equipment.json`: at a site, in a depot, or at a position. */
export const equipmentShape = z.array(
  z.object({
    code: text,
    name: text,
    kind: z.enum(EquipmentKind),
    model: text.nullish(),
    capacity: z.object({ value: z.number().positive(), unit: text }).nullish(),
    ownerUnit: text.nullish(),
    operator: text.nullish(),
    operatorPhone: text.nullish(),
    plate: text.nullish(),
    site: text.nullish(),
    depot: text.nullish(),
    position: lonLat.nullish(),
    condition: z.enum(Condition),
    status: z.enum(ResourceStatus),
    lastInspected: day.nullish(),
    nextInspection: day.nullish(),
  }),
);

/** `demo/teams.json`. */
export const teamsShape = z.array(
  z.object({
    code: text,
    name: text,
    nameEn: text,
    kind: z.enum(TeamKind),
    unit: text.nullish(),
    skills: z.array(z.enum(Skill)),
    strength: z.number().int().min(0),
    dutyPhone: text.nullish(),
    leader: text.nullish(),
    position: lonLat,
    status: z.enum(ResourceStatus),
    filing: z.object({ number: text, filedOn: day, expiresOn: day }).nullish(),
    equipmentCarried: z.array(text).default([]),
  }),
);

/** `demo/medical.json`. */
export const medicalShape = z.array(
  z.object({
    code: text,
    name: text,
    nameEn: text,
    kind: z.enum(MedicalFacilityKind),
    unit: text.nullish(),
    position: lonLat,
    township: text.nullish(),
    departments: z.array(text),
    beds: z.number().int().min(0),
    freeBeds: z.number().int().min(0),
    intensiveBeds: z.number().int().min(0),
    freeIntensiveBeds: z.number().int().min(0),
  }),
);

/** `demo/depots.json`. */
export const depotsShape = z.array(
  z.object({
    code: text,
    name: text,
    nameEn: text,
    unit: text.nullish(),
    position: lonLat,
    township: text.nullish(),
    keeper: text.nullish(),
    keeperPhone: text.nullish(),
  }),
);

/** `demo/stock.json`. */
export const stockShape = z.array(
  z.object({
    code: text,
    depot: text,
    item: text,
    itemEn: text,
    category: z.enum(StockCategory),
    unit: text,
    unitEn: text,
    quantity: z.number().int().min(0),
    minimum: z.number().int().min(0),
    lot: text.nullish(),
    expiresOn: day.nullish(),
  }),
);
