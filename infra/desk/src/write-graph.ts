import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SUPERGRAPH_FILE } from '@outpost/gateway/config';
import { publicSchema } from '@outpost/gateway/supergraph/public-schema';
import { composeAll } from './compose.ts';

/** Part of the build: the supergraph for the gateway, and the public graph for everyone who reads or writes against it. */
const PUBLIC_FILE = fileURLToPath(new URL('../../../gateway/schema.graphql', import.meta.url));

const supergraph = await composeAll();
mkdirSync(dirname(SUPERGRAPH_FILE), { recursive: true });
writeFileSync(SUPERGRAPH_FILE, supergraph);
writeFileSync(PUBLIC_FILE, publicSchema(supergraph));
