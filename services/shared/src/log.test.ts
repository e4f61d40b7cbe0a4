import { describe, expect, it } from 'vitest';
import { openLog } from './log.ts';

describe('the log', () => {
  it('hides secrets wherever they stand, and keeps the rest', () => {
    let written = '';
    const log = openLog('trace', 'test', {
      write: (line) => {
        written += line;
      },
    });
    log.info(
      {
        cookie: 'secret-1',
        req: { url: '/graphql', headers: { cookie: 'secret-2', authorization: 'secret-3', 'x-api-key': 'secret-4' } },
        input: { account: { password: 'secret-5', name: 'kept-1' } },
        list: [{ token: 'secret-6' }],
      },
      'kept-2',
    );
    const statement = Object.assign(new Error('kept-3'), {
      parameters: ['secret-7'],
      detail: 'Key (phone)=(secret-8)',
    });
    log.error({ err: statement });
    expect(written).not.toMatch(/secret-\d/);
    for (const kept of ['kept-1', 'kept-2', 'kept-3', '/graphql']) expect(written).toContain(kept);
  });
});
