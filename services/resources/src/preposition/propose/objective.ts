import { registerEnumType } from 'type-graphql';
import type { Objective } from '../solver/instance.ts';

export enum PrepositionObjective {
  COVERAGE = 'COVERAGE',
  BACKUP = 'BACKUP',
  CENTER = 'CENTER',
  MEDIAN = 'MEDIAN',
}
registerEnumType(PrepositionObjective, {
  name: 'PrepositionObjective',
  description:
    '目标：覆盖权重最大、双机覆盖、最远点最近、加权平均时间最短 / most weight covered, covered twice, the worst point best, the least mean time',
});

export const SOLVER_OBJECTIVE: Record<PrepositionObjective, Objective> = {
  COVERAGE: 'coverage',
  BACKUP: 'backup',
  CENTER: 'center',
  MEDIAN: 'median',
};

/** Whether a larger value is a better one. */
export const isGain = (objective: PrepositionObjective): boolean =>
  objective === PrepositionObjective.COVERAGE || objective === PrepositionObjective.BACKUP;

/** At how many machines one place is of use: a second one there covers nothing more, but backs up. */
export const machinesASite = (objective: PrepositionObjective): number =>
  objective === PrepositionObjective.BACKUP ? 2 : 1;
