import { newKey } from '../../support/inputs.ts';
import { mutation, type Sample } from './sample.ts';
import type { Made, World } from './world.ts';

const aPhoto = async (world: World) => ({
  incidentId: (await world.incident()).id,
  name: '现场.jpg',
  bytes: 5,
  sha256: 'a'.repeat(64),
});
const announced = async (world: World): Promise<Made> => world.create('addAttachment', await aPhoto(world));

/** One operation for each action on the files of an incident. */
export const FILE_SAMPLES = {
  'attachment:add': [
    mutation('incidents', 'addAttachment', async (world) => ({
      input: { idempotencyKey: newKey(), ...(await aPhoto(world)) },
    })),
  ],
  'attachment:retire': [
    mutation('incidents', 'retireAttachment', async (world) => {
      const { id, version } = await announced(world);
      return { input: { id, expectedVersion: version, reason: '误传' } };
    }),
  ],
} as const satisfies Record<string, readonly Sample[]>;
