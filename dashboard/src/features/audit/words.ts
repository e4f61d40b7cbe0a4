import type { TFunction } from 'i18next';
import { fields as english } from '../../i18n/en/fields';
import { zh } from '../../i18n/zh';
import { fields as chinese } from '../../i18n/zh/fields';
import type { Language } from '../../lib/preferences';
import { exactTime } from '../../lib/time';

type Group = keyof typeof zh.term;

/** The word of a group of terms, or null when it is not one of them. */
function termOf(t: TFunction, group: Group, key: string): string | null {
  return key !== 'other' && Object.hasOwn(zh.term[group], key)
    ? t(`term.${group}.${key}` as 'term.severity.SERIOUS')
    : null;
}

export const entityWord = (t: TFunction, entity: string): string => termOf(t, 'entity', entity) ?? entity;

/** Entities and acts that have words: what the filters offer. */
export const ENTITIES = Object.keys(zh.term.entity).filter((name) => name !== 'other');
export const OPERATIONS = Object.keys(zh.term.operation);

export const operationWord = (t: TFunction, operation: string): string =>
  termOf(t, 'operation', operation) ?? operation.toLowerCase().replaceAll('_', ' ');

const SERVICES = zh.audit.service;
export const SERVICE_NAMES = Object.keys(SERVICES) as (keyof typeof SERVICES)[];
export const serviceWord = (t: TFunction, service: string): string =>
  Object.hasOwn(SERVICES, service) ? t(`audit.service.${service as keyof typeof SERVICES}`) : service;

/** A field by its name in the reader's language; one that has none there, by its own. */
export function fieldWord(field: string, language: Language): string {
  const words: Readonly<Record<string, string>> = language === 'en-US' ? english : chinese;
  return words[field] ?? field;
}

/** Which terms the values of a field are; where it depends on the record, by the record's entity. */
const TERMS: Readonly<Record<string, Group | Readonly<Record<string, Group>>>> = {
  severity: 'severity',
  ruleSeverity: 'severity',
  raisedSeverity: 'severity',
  approvedSeverity: 'severity',
  responseLevel: 'responseLevel',
  fromLevel: 'responseLevel',
  level: {
    Warning: 'warningLevel',
    WarningRevision: 'warningLevel',
    ResponseActivation: 'responseLevel',
    Shelter: 'shelterLevel',
  },
  state: {
    Incident: 'incidentState',
    Dispatch: 'dispatchState',
    Shelter: 'shelterState',
    Task: 'taskState',
    Report: 'reportState',
    StandbyOrder: 'standbyState',
    Consultation: 'consultationState',
    PrepositionProposal: 'proposalState',
    PrepositionPlan: 'planState',
    EquipmentTransfer: 'transferState',
  },
  status: 'status',
  condition: 'condition',
  conditionBefore: 'condition',
  conditionAfter: 'condition',
  terrain: 'terrain',
  availability: 'availability',
  role: 'role',
  category: { Incident: 'category', Warning: 'warningCategory' },
  alsoCategories: 'category',
  specialities: 'category',
  kind: { Equipment: 'equipmentKind', Team: 'teamKind', PrepositionSite: 'siteKind', DemandPoint: 'demandKind' },
  skills: 'skill',
  facilities: 'facility',
  duration: 'shelterDuration',
  scope: { Warning: 'warningScope' },
};

const ISO_TIME = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;
const NOTHING = '—';

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

function countPoints(coordinates: unknown): number {
  if (!Array.isArray(coordinates)) return 0;
  return typeof coordinates[0] === 'number' ? 1 : coordinates.reduce((sum: number, part) => sum + countPoints(part), 0);
}

function placeWord(
  t: TFunction,
  { type, coordinates, longitude, latitude, datum }: Record<string, unknown>,
): string | null {
  const point = type === 'Point' ? coordinates : [longitude, latitude];
  if (Array.isArray(point) && typeof point[0] === 'number' && typeof point[1] === 'number') {
    const [x, y] = [point[0].toFixed(5), point[1].toFixed(5)];
    return `${x}, ${y}${typeof datum === 'string' ? ` ${datum}` : ''}`;
  }
  return Array.isArray(coordinates) ? t('audit.points', { count: countPoints(coordinates) }) : null;
}

/** A value as people read it: a term, a local time, a place, a list; what is none of these, as it stands. */
export function valueWord(entity: string, field: string, value: unknown, t: TFunction, language: Language): string {
  if (value === null || value === undefined || value === '') return NOTHING;
  if (typeof value === 'boolean') return t(value ? 'audit.yes' : 'audit.no');
  if (Array.isArray(value)) {
    if (value.some(isObject)) return t('audit.objects', { count: value.length });
    const words = value.map((one) => valueWord(entity, field, one, t, language));
    return words.length === 0 ? NOTHING : words.join(language === 'en-US' ? ', ' : '、');
  }
  if (isObject(value)) return placeWord(t, value) ?? JSON.stringify(value);
  const text = String(value);
  if (ISO_TIME.test(text)) return exactTime(text);
  const terms = TERMS[field];
  const group = typeof terms === 'string' ? terms : terms?.[entity];
  return (group && termOf(t, group, text)) ?? text;
}
