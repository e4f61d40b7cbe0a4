import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { planeInstance } from '@outpost/resources/preposition/solver/testing/instances';
import { ROOT } from '../support/processes.ts';
import { removeFolder, tempFolder } from '../support/temp-folder.ts';
import { atMost, type Figure, figure, type Goal } from './figures.ts';

const COMMAND = join(ROOT, 'services/resources/dist/preposition/solver/command.js');
const SEEDS = [1, 2, 3];
const LARGE = { demands: 2000, sites: 200, k: 30, limit: 12 };
const GOAL = { seconds: 10, gap: 0.01 };

interface SolverFigures {
  /** From the start of the command to its end, in seconds; reading the instance is part of it. */
  seconds: Figure;
  /** How far the printed bound lies from the printed value, as a share of the value. */
  gap: Figure;
  goalSeconds: Goal;
  goalGap: Goal;
}

function run(file: string): { seconds: number; gap: number } {
  const began = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, file], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`the solver failed:\n${stderr}`);
  const { value, bound } = JSON.parse(stdout) as { value: number; bound: number };
  return { seconds: (performance.now() - began) / 1000, gap: Math.abs(bound - value) / value };
}

/** The solver's command on planes of 2,000 demands, 200 sites and 30 machines, as a person starts it. */
export async function benchSolver(): Promise<Record<string, SolverFigures>> {
  const folder = tempFolder('bench-solver');
  const file = join(folder, 'instance.json');
  const figures: Record<string, SolverFigures> = {};
  try {
    for (const objective of ['coverage', 'backup', 'center', 'median'] as const) {
      const runs = SEEDS.map((seed) => {
        const { costs, weights, ...rest } = planeInstance({ ...LARGE, objective, seed });
        const rows = costs.map((row) => Array.from(row));
        writeFileSync(file, JSON.stringify({ ...rest, costs: rows, weights: Array.from(weights) }));
        return run(file);
      });
      const seconds = figure(runs.map((one) => one.seconds));
      const gap = figure(runs.map((one) => one.gap));
      figures[objective] = {
        seconds,
        gap,
        goalSeconds: atMost(GOAL.seconds, seconds.max),
        goalGap: atMost(GOAL.gap, gap.max),
      };
    }
  } finally {
    removeFolder(folder);
  }
  return figures;
}
