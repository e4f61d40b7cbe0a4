import { type Instance, OBJECTIVES, type Objective } from './instance.ts';

/** What is wrong with an instance, for a person; `field` leads to it. */
export class InstanceFault extends Error {
  readonly field: string;
  readonly zh: string;
  readonly en: string;

  constructor(field: string, zh: string, en: string) {
    super(`${field}: ${en}`);
    this.name = 'InstanceFault';
    this.field = field;
    this.zh = zh;
    this.en = en;
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isAmount = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value) && value >= 0;

/** A cost: null is a site that cannot serve the demand. */
function readCost(value: unknown, field: string): number {
  if (value === null || value === Number.POSITIVE_INFINITY) return Number.POSITIVE_INFINITY;
  if (isAmount(value)) return value;
  throw new InstanceFault(
    field,
    '应为不小于 0 的数，或 null（该点位无法到达）',
    'must be a number of 0 or more, or null where the site cannot serve the demand',
  );
}

function readCosts(given: unknown): Float64Array[] {
  if (!Array.isArray(given) || given.length === 0 || !Array.isArray(given[0]) || given[0].length === 0) {
    throw new InstanceFault(
      'costs',
      '应为非空矩阵：每行一个需求点，每列一个候选点位',
      'must be a matrix that is not empty: a row for each demand, a column for each site',
    );
  }
  const sites = given[0].length;
  return given.map((row: unknown, demand) => {
    if (!Array.isArray(row) || row.length !== sites) {
      const field = `costs[${demand}]`;
      throw new InstanceFault(
        field,
        `应有 ${sites} 个数，与第一行相同`,
        `must have ${sites} numbers, as the first row has`,
      );
    }
    return Float64Array.from(row, (cost: unknown, site) => readCost(cost, `costs[${demand}][${site}]`));
  });
}

/** A list of amounts, one for each of `count` things. */
function readAmounts(given: unknown, count: number, field: string): Float64Array {
  if (!Array.isArray(given) || given.length !== count) {
    throw new InstanceFault(field, `应为 ${count} 个数的数组`, `must be an array of ${count} numbers`);
  }
  return Float64Array.from(given, (amount: unknown, at) => {
    if (isAmount(amount)) return amount;
    throw new InstanceFault(`${field}[${at}]`, '应为不小于 0 的数', 'must be a number of 0 or more');
  });
}

function readObjective(given: unknown): Objective {
  const objective = OBJECTIVES.find((one) => one === given);
  if (objective) return objective;
  const names = OBJECTIVES.map((one) => `"${one}"`);
  throw new InstanceFault('objective', `应为 ${names.join('、')} 之一`, `must be one of ${names.join(', ')}`);
}

function readLimit(given: unknown, demands: number, objective: Objective): Instance['limit'] {
  if (objective === 'center' || objective === 'median') return null;
  if (Array.isArray(given)) return readAmounts(given, demands, 'limit');
  if (isAmount(given)) return given;
  throw new InstanceFault(
    'limit',
    '覆盖目标需要覆盖上限：不小于 0 的数，或每个需求点一个数',
    'coverage and backup need the limit of coverage: a number of 0 or more, or one for each demand',
  );
}

function readK(given: unknown): number {
  if (Number.isInteger(given) && (given as number) >= 1) return given as number;
  throw new InstanceFault('k', '应为不小于 1 的整数', 'must be a whole number of 1 or more');
}

function readFixed(given: unknown, sites: number, k: number): number[] {
  const fixed: unknown[] = Array.isArray(given) ? given : given == null ? [] : [given];
  const stray = fixed.find((site) => !(Number.isInteger(site) && (site as number) >= 0 && (site as number) < sites));
  if (stray !== undefined) {
    throw new InstanceFault(
      'fixed',
      `应为候选点位序号（0–${sites - 1}）的数组`,
      `must be an array of sites by their index, from 0 to ${sites - 1}`,
    );
  }
  const distinct = [...new Set(fixed as number[])].sort((a, b) => a - b);
  if (distinct.length <= k) return distinct;
  throw new InstanceFault('fixed', `不能多于 k（${k}）个`, `must not be more than k (${k}) sites`);
}

function readShare(given: unknown): number | undefined {
  if (given == null) return undefined;
  if (typeof given === 'number' && given >= 0.5 && given <= 1) return given;
  throw new InstanceFault('firstShare', '应在 0.5 到 1 之间', 'must be from 0.5 to 1');
}

/** An instance as JSON gives it, checked. Throws an InstanceFault that names the first thing that is wrong. */
export function readInstance(given: unknown): Instance {
  if (!isObject(given)) {
    throw new InstanceFault(
      'instance',
      '应为 JSON 对象 {costs, weights, k, objective, limit, fixed}',
      'must be a JSON object {costs, weights, k, objective, limit, fixed}',
    );
  }
  const costs = readCosts(given['costs']);
  const sites = costs[0]?.length ?? 0;
  const objective = readObjective(given['objective']);
  const k = readK(given['k']);
  const firstShare = readShare(given['firstShare']);
  return {
    costs,
    weights:
      given['weights'] == null
        ? new Float64Array(costs.length).fill(1)
        : readAmounts(given['weights'], costs.length, 'weights'),
    k,
    objective,
    limit: readLimit(given['limit'], costs.length, objective),
    fixed: readFixed(given['fixed'], sites, Math.min(k, sites)),
    ...(given['prices'] != null && { prices: readAmounts(given['prices'], sites, 'prices') }),
    ...(firstShare !== undefined && { firstShare }),
  };
}
