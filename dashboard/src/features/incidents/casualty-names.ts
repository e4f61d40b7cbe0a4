export const CASUALTY_FIELDS = [
  'deaths',
  'missing',
  'trapped',
  'seriouslyInjured',
  'minorInjured',
  'directLossYuan',
] as const;
