import type { Owners } from '@outpost/shared/owners';
import type { World } from './world.ts';

/** What a sample acts on, made afresh: the variables that name it, and whose it is. */
export interface Prepared {
  variables: Record<string, unknown>;
  owners: Owners;
}

/** One operation that takes the permission of an action. */
export interface Sample {
  /** Where it is answered; null for the gateway itself. */
  service: string | null;
  operation: string;
  prepare: (world: World) => Promise<Prepared>;
}

/** A mutation with its `input`, as the sample of an action; whose the record is, where it is somebody's. */
export function mutation(
  service: string,
  name: string,
  prepare: (world: World) => Promise<{ input: Record<string, unknown>; owners?: Owners }>,
): Sample {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  return {
    service,
    operation: `mutation ($input: ${type}!) { ${name}(input: $input) { __typename } }`,
    prepare: async (world) => {
      const { input, owners = {} } = await prepare(world);
      return { variables: { input }, owners };
    },
  };
}
