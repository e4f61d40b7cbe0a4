import type { CasualtiesInput } from '../../generated/graphql';

export const NO_CASUALTIES: CasualtiesInput = {
  deaths: 0,
  missing: 0,
  trapped: 0,
  seriouslyInjured: 0,
  minorInjured: 0,
  directLossYuan: 0,
};
