import { randomUUID } from 'node:crypto';
import { newKey } from '../../support/inputs.ts';
import { mutation, type Sample } from './sample.ts';

const query = (service: string | null, operation: string): Sample => ({
  service,
  operation,
  prepare: async () => ({ variables: {}, owners: {} }),
});

/** One operation for each action on accounts, and on the rules themselves. */
export const ACCOUNT_SAMPLES = {
  'account:read': [query('identity', '{ accounts { totalCount } }'), query('identity', '{ apiKeys { totalCount } }')],
  'account:write': [
    mutation('identity', 'createAccount', async () => ({
      input: { idempotencyKey: newKey(), name: '某人', role: 'OBSERVER', email: `${randomUUID()}@test.example` },
    })),
  ],
  'journal:read': [query(null, '{ journal(first: 1) { totalCount } }')],
  'access:read': [query(null, '{ permissions { action } }'), query(null, '{ personalFields { field } }')],
} as const satisfies Record<string, readonly Sample[]>;
