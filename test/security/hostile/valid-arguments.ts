import {
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import type { Graph } from '../../support/graph.ts';
import { newKey, ON_THE_ROAD, squareAround } from '../../support/inputs.ts';
import type { Operation } from './places.ts';

export interface Row {
  id: string;
  version: number;
}
/** Records that are there, by their type. */
export type Records = ReadonlyMap<string, Row>;

/** One record of each type that the graph has a list of. */
export async function someRecords(graph: Graph, schema: GraphQLSchema): Promise<Records> {
  const records = new Map<string, Row>();
  for (const field of Object.values(schema.getQueryType()?.getFields() ?? {})) {
    const connection = getNamedType(field.type);
    const nodes = isObjectType(connection) ? connection.getFields()['nodes'] : undefined;
    const type = nodes && getNamedType(nodes.type);
    if (!type || !isObjectType(type) || !type.getFields()['version'] || field.args.some(isRequired)) continue;
    const { data } = await graph.ask<{ list: { nodes: Row[] } }>(
      `{ list: ${field.name}(first: 1) { nodes { id version } } }`,
    );
    const [row] = data?.list.nodes ?? [];
    if (row && !records.has(type.name)) records.set(type.name, row);
  }
  return records;
}

const isRequired = ({ type, defaultValue }: { type: GraphQLInputType; defaultValue?: unknown }): boolean =>
  isNonNullType(type) && defaultValue === undefined;

/** Names under which an input refers to a record of another type than the name says. */
const REFERS_TO: Readonly<Record<string, string>> = {
  ownerId: 'Unit',
  unitId: 'Unit',
  issuingUnitId: 'Unit',
  keeperId: 'Unit',
  siteId: 'PrepositionSite',
};

/** What an input needs beside what its type requires, to be taken for a good one. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  EquipmentInput: ['position'],
  ShelterInput: ['capacity'],
  RequestDispatchInput: ['teamId'],
  PositionReportInput: ['teamId'],
  RaiseNeedInput: ['equipmentKind'],
};

/** Words that only some inputs take, by the name of the field. */
const WORDS: Readonly<Record<string, string>> = {
  county: '653130',
  languages: 'zh-CN',
  layer: 'places',
  township: '653130101',
};

const DATE = '2026-11-24';
const nobody = '01990000-0000-7000-8000-000000000000';

function text(name: string, returns: string, records: Records): string {
  if (name === 'idempotencyKey') return newKey();
  if (name === 'id') return records.get(returns)?.id ?? nobody;
  if (/Ids?$/.test(name)) {
    const type = REFERS_TO[name] ?? `${name.charAt(0).toUpperCase()}${name.slice(1).replace(/Ids?$/, '')}`;
    return records.get(type)?.id ?? nobody;
  }
  if (/(On|From|To)$/.test(name)) return DATE;
  return WORDS[name] ?? '三岔口镇';
}

const SCALARS: Readonly<Record<string, () => unknown>> = {
  Int: () => 1,
  Float: () => 1,
  Boolean: () => true,
  DateTime: () => new Date(Date.now() - 60_000).toISOString(),
  Geometry: () => squareAround(ON_THE_ROAD, 0.05),
  FeatureCollection: () => ({ type: 'FeatureCollection', features: [] }),
};

/** Arguments of the right types, and as far as names tell also of sense. What may be left out is left out. */
export function validArguments({ field }: Operation, records: Records): Record<string, unknown> {
  const returns = getNamedType(field.type).name;
  const value = (type: GraphQLInputType, name: string): unknown => {
    const inner = getNullableType(type);
    if (isListType(inner)) return [value(inner.ofType, name)];
    if (isEnumType(inner)) return inner.getValues()[0]?.name;
    if (isInputObjectType(inner)) {
      if (inner.name === 'PositionInput') return ON_THE_ROAD;
      const also = ALSO[inner.name] ?? [];
      const given = Object.values(inner.getFields()).filter((one) => isRequired(one) || also.includes(one.name));
      return Object.fromEntries(given.map((one) => [one.name, value(one.type, one.name)]));
    }
    if (name === 'expectedVersion') return records.get(returns)?.version ?? 1;
    const scalar = SCALARS[getNamedType(type).name];
    return scalar ? scalar() : text(name, returns, records);
  };
  return Object.fromEntries(field.args.filter(isRequired).map(({ name, type }) => [name, value(type, name)]));
}
