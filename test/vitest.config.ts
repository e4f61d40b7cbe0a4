import { join } from 'node:path';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

/** With a PostgreSQL server (`npm test` starts one) the services' tests run on it, and some of them on both databases. */
const hasServer = Boolean(process.env['OUTPOST_TEST_POSTGRES']);

/** Rules that the database itself keeps, and the way of a change to its readers: the embedded database must do these too. */
const ALSO_EMBEDDED = [
  'services/shared/src/{feed,journal}/*.test.ts',
  'gateway/src/identity/*.service.test.ts',
  'services/incidents/src/{incidents,archive,command}/*.service.test.ts',
  'services/resources/src/{dispatches,stock}/*.service.test.ts',
  'services/shelters/src/occupancy/*.service.test.ts',
];

const project = (name: string, test: TestProjectInlineConfiguration['test']): TestProjectInlineConfiguration => ({
  extends: true,
  test: { name, ...test },
});

export default defineConfig({
  root: join(import.meta.dirname, '..'),
  // Two ways to import it, CommonJS and ES module, would be two copies, which refuse each other's schemas.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    exclude: ['**/node_modules/**', '**/dist/**'],
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 120_000,
    projects: [
      'dashboard',
      project('services', { include: ['{services,gateway,infra}/**/*.test.{ts,mjs}'] }),
      ...(hasServer ? [project('embedded', { include: ALSO_EMBEDDED, env: { OUTPOST_TEST_POSTGRES: '' } })] : []),
      // A cluster is eight processes: one journey at a time, when nothing else runs.
      project('journeys', {
        include: ['test/**/*.test.ts'],
        exclude: ['**/node_modules/**', '**/dist/**', 'test/browser/**'],
        maxWorkers: 1,
        sequence: { groupOrder: 1 },
        testTimeout: 60_000,
      }),
      project('browser', {
        include: ['test/browser/**/*.test.ts'],
        fileParallelism: false,
        sequence: { groupOrder: 2 },
        testTimeout: 120_000,
      }),
    ],
  },
});
