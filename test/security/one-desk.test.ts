import { afterAll, beforeAll, describe } from 'vitest';
import { type Desk, startDesk } from '../support/desk.ts';
import { graphqlOverHttp } from './graphql-over-http.ts';
import { hostileInput } from './hostile/hostile-input.ts';
import { narrowKey } from './narrow-key.ts';
import { oversize } from './oversize.ts';
import { personalFieldsAreKept } from './personal-fields.ts';
import { sessions } from './sessions.ts';
import { signedOut } from './signed-out.ts';

describe('a desk that is attacked', () => {
  let desk: Desk | undefined;
  const world = (): Desk => {
    if (!desk) throw new Error('the desk has not been started');
    return desk;
  };
  beforeAll(async () => {
    desk = await startDesk({ database: process.env['OUTPOST_TEST_POSTGRES'] ? 'native' : 'embedded', demo: true });
  }, 400_000);
  afterAll(() => desk?.close(), 60_000);

  graphqlOverHttp(world);
  oversize(world);
  signedOut(world);
  sessions(world);
  narrowKey(world);
  personalFieldsAreKept(world);
  hostileInput(world);
});
