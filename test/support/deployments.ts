import { clusterMissing, startCluster } from './cluster.ts';
import { type Running, startDesk } from './desk.ts';

export interface Deployment {
  name: string;
  /** Starts it with the demo county. */
  start: () => Promise<Running>;
  /** Why it cannot be started here. */
  missing: string | null;
}

/** The two ways to run the product. A journey that holds on both is one that a county may rely on. */
export const DEPLOYMENTS: Deployment[] = [
  {
    name: 'on one desk, with the embedded database',
    start: () => startDesk({ database: 'embedded', demo: true }),
    missing: null,
  },
  { name: 'in a cluster, with PostgreSQL and NATS', start: startCluster, missing: clusterMissing() },
];
