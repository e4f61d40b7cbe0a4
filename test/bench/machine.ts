import { cpus, loadavg, totalmem } from 'node:os';

/** Figures mean something only beside the machine and what else it was doing. */
export const machine = () => ({
  at: new Date().toISOString(),
  cpu: cpus()[0]?.model ?? 'unknown',
  cores: cpus().length,
  memoryGb: Math.round(totalmem() / 2 ** 30),
  node: process.version,
});

/** How many processes wanted a core in the last minute, ours among them. */
export const busy = (): number => Math.round((loadavg()[0] ?? 0) * 10) / 10;

export const NOISE = [
  'Each figure is the median of its runs, with the lowest and the highest beside it. Product and baseline run in turns.',
  'The clients run on the same cores as the product: with few cores a rate is also the rate of its client.',
  'A load average above the number of cores means that others were at work: read the ratios, not the rates.',
  'The browser renders in software: its times say how one build compares with another, not what a graphics card does.',
  'Live events go over loopback: a real network adds its own delay.',
  'The native server runs without fsync, as in the tests; the embedded one writes its log as it always does.',
];
