import { type Change, change } from '@outpost/shared/change';
import { countyProfile } from '@outpost/shared/county-load';
import type { Consumer } from '@outpost/shared/feed/consumer';
import { systemContext } from '@outpost/shared/system-context';
import { STANDBY_SYSTEM, standDownAll } from './stand-down.ts';
import { keepWarning, teamsToOrder } from './standby.queries.ts';
import { StandbyOrder } from './standby-order.entity.ts';
import { StandbyState } from './standby-states.ts';
import { callsForStandby, latestWarnings, standbyKilometres, type WarnedArea } from './warned-area.ts';

async function followWarning(tx: Change, warning: WarnedArea): Promise<void> {
  if (!(await keepWarning(tx.manager, warning))) return;
  if (!callsForStandby(warning, tx.ctx.now())) {
    return standDownAll(tx, warning.id, warning.state === 'LIFTED' ? '预警解除' : '预警到期');
  }
  const kilometres = standbyKilometres(warning, countyProfile(tx.ctx).standby);
  const teams = await teamsToOrder(tx.manager, warning, kilometres * 1000);
  await tx.createMany(
    StandbyOrder,
    teams.map((teamId) => ({
      warningId: warning.id,
      teamId,
      state: StandbyState.ORDERED,
      orderedAt: tx.ctx.now(),
      confirmedAt: null,
      confirmedBy: null,
      stoodDownAt: null,
      standDownReason: null,
      demo: warning.demo,
    })),
    { operation: 'ORDERED' },
  );
}

/**
 * A warning's issue orders the teams in or near its area to stand by, a higher level those farther out too; its
 * lifting stands them down (3.3.3(3), 3.3.4).
 */
export const followWarnings: Consumer = {
  name: 'standby',
  service: 'warnings',
  entities: ['Warning'],
  consume: async (runtime, changes) => {
    for (const warning of latestWarnings(changes)) {
      if (!runtime.profiles.has(warning.county)) continue;
      await change(systemContext(runtime, warning.county, ...STANDBY_SYSTEM), (tx) => followWarning(tx, warning));
    }
  },
};
