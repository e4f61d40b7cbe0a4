export const replay = {
  play: 'Play',
  pause: 'Pause',
  now: 'Now',
  present: 'Back to now',
  slider: 'Instant of the replay',
  picture: '{{markings}} markings · {{units}} under way or there ({{onScene}} on scene)',
  estimated: '{{count}} positions estimated',
} as const;
