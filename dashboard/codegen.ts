import { createHash } from 'node:crypto';
import type { CodegenConfig } from '@graphql-codegen/cli';
import { addTypenameSelectionDocumentTransform } from '@graphql-codegen/client-preset';

const sha256 = (document: string): string => createHash('sha256').update(document).digest('hex');

const config: CodegenConfig = {
  schema: ['../gateway/schema.graphql', 'src/lib/live/client-schema.graphql'],
  documents: ['src/**/*.ts', 'src/**/*.tsx', '!src/generated/**'],
  generates: {
    'src/generated/': {
      preset: 'client',
      // The gateway knows each document by its hash, so the document is whole before it is hashed.
      documentTransforms: [addTypenameSelectionDocumentTransform],
      presetConfig: { fragmentMasking: false, persistedDocuments: { hashAlgorithm: sha256 } },
      config: {
        useTypeImports: true,
        enumsAsTypes: true,
        nonOptionalTypename: true,
        strictScalars: true,
        scalars: {
          DateTime: 'string',
          JSONObject: 'Record<string, unknown>',
          Cursor: 'string',
          Geometry: 'geojson#Geometry',
          FeatureCollection: 'geojson#FeatureCollection',
        },
      },
    },
  },
};

export default config;
