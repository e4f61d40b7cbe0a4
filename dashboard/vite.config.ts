import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { earlyQuestions } from './early-questions.ts';
import { graphqlDocuments } from './graphql-documents.ts';
import { preloadStart } from './preload-start.ts';

const gateway = process.env['OUTPOST_GATEWAY'] ?? 'http://localhost:4000';
const generated = fileURLToPath(new URL('./src/generated/graphql.ts', import.meta.url));

export default defineConfig({
  plugins: [graphqlDocuments(generated), earlyQuestions(generated), preloadStart('/src/start.tsx'), react()],
  worker: { format: 'es' },
  server: { proxy: { '/graphql': gateway, '/auth': gateway } },
  build: {
    target: 'es2023',
    manifest: true,
    sourcemap: false,
    chunkSizeWarningLimit: 1500,
    modulePreload: { polyfill: false },
  },
});
