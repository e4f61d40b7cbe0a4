import { z } from 'zod';

export const MANIFEST = 'manifest.json';

const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** `manifest.json` of a package: what is in it, by hash. The last file of a package, since it names all others. */
export const manifestShape = z.object({
  format: z.literal('outpost-archive'),
  version: z.literal(1),
  incident: z.object({ id: z.uuid(), code: z.string(), title: z.string(), county: z.string() }),
  madeAt: z.iso.datetime(),
  /** How far each service's journal is in the package: to be compared with heads that were written down. */
  journal: z.array(
    z.object({
      service: z.string(),
      rows: z.number().int().min(1),
      /** Of the last of these rows in the service's chain. */
      position: z.number().int().min(1),
      hash,
    }),
  ),
  files: z.array(z.object({ path: z.string().min(1), bytes: z.number().int().min(0), sha256: hash })),
  /** Attachments whose content was not in the store any more when the package was made. */
  absent: z.array(z.object({ id: z.uuid(), name: z.string(), sha256: hash })),
});
export type Manifest = z.infer<typeof manifestShape>;
export type PackedFile = Manifest['files'][number];
export type PackedIncident = Manifest['incident'];
