import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { ROOT } from '../support/processes.ts';

const workspaceShape = z.object({ nodeVersion: z.string(), catalog: z.object({ node: z.string() }) });

it('installs for the Node that the catalog pins, whichever Node runs the installation', () => {
  const workspace = workspaceShape.parse(parse(readFileSync(join(ROOT, 'pnpm-workspace.yaml'), 'utf8')));
  expect(workspace.nodeVersion).toBe(workspace.catalog.node);
  expect(readFileSync(join(ROOT, 'infra/docker/Dockerfile'), 'utf8')).toContain(
    `FROM node:${workspace.nodeVersion.split('.')[0]}-slim`,
  );
});
