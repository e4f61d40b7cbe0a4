import type { CodegenConfig } from '@graphql-codegen/cli';

const config: CodegenConfig = {
  schema: ['../gateway/schema.graphql', 'src/lib/live/client-schema.graphql'],
  documents: ['src/**/*.ts', 'src/**/*.tsx', '!src/generated/**'],
  generates: {
    'src/generated/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        useTypeImports: true,
        enumsAsTypes: true,
        nonOptionalTypename: true,
        strictScalars: true,
        scalars: {
          DateTime: 'string',
          Cursor: 'string',
          Geometry: 'geojson#Geometry',
          FeatureCollection: 'geojson#FeatureCollection',
        },
      },
    },
  },
};

export default config;
