import { randomUUID } from 'node:crypto';
import { ServiceContext, type ServiceRuntime } from './context.ts';

/**
 * Who acts when a change in one service follows from another's, or from the clock: the system itself, named so in
 * the journal (`name`: 系统（预警联动）), within one county.
 */
export const systemContext = (runtime: ServiceRuntime, county: string, id: string, name: string): ServiceContext =>
  new ServiceContext(runtime, {
    actor: { id: `system:${id}`, name, role: 'ADMINISTRATOR' },
    scope: county,
    county,
    language: 'zh-CN',
    requestId: randomUUID(),
  });
