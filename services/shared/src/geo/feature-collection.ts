import type { FeatureCollection } from 'geojson';
import { GraphQLScalarType, valueFromASTUntyped } from 'graphql';
import { badInput } from '../errors.ts';

const parse = (value: unknown): FeatureCollection => {
  const given = value as Partial<FeatureCollection> | null;
  if (given?.type !== 'FeatureCollection' || !Array.isArray(given.features)) {
    throw badInput('features', {
      zh: '应为 RFC 7946 GeoJSON FeatureCollection',
      en: 'must be an RFC 7946 GeoJSON FeatureCollection',
    });
  }
  return given as FeatureCollection;
};

/** RFC 7946 FeatureCollection, WGS 84, longitude first. */
export const FeatureCollectionScalar = new GraphQLScalarType<FeatureCollection, FeatureCollection>({
  name: 'FeatureCollection',
  description: 'RFC 7946 GeoJSON FeatureCollection, WGS 84, longitude first',
  serialize: (value) => value as FeatureCollection,
  parseValue: parse,
  parseLiteral: (ast, variables) => parse(valueFromASTUntyped(ast, variables)),
});
