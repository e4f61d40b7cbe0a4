import type { ServiceContext } from '@outpost/shared/context';
import { countyProfile } from '@outpost/shared/county-load';
import { badInput, notFound } from '@outpost/shared/errors';
import { requireId } from '@outpost/shared/ids';
import { straightMetres } from '../../travel/straight-line.ts';
import { terrainAt } from '../../travel/terrain.ts';
import { requireSeason } from '../demand/demand-rules.ts';
import { demandsOf, needsOf } from '../demand/needs.ts';
import { isGain, machinesASite, type PrepositionObjective } from './objective.ts';
import { type PoolMachine, placesOf } from './placing.ts';
import { type PoolRow, readPool, readSites, type SiteRow } from './pool.queries.ts';
import type { ProposePrepositionInput } from './propose.inputs.ts';
import type { Question } from './question.ts';

/** What is asked, without the key of its submission. */
export type Asked = Omit<ProposePrepositionInput, 'idempotencyKey'>;

/** Nearer to its site than this, a machine is there. */
const AT_SITE_METRES = 500;

/** The machines where they stand; one that has been taken elsewhere is not at its site. */
function poolOf(ctx: ServiceContext, rows: readonly PoolRow[], sites: readonly SiteRow[]): PoolMachine[] {
  const { terrain } = countyProfile(ctx);
  const byId = new Map(sites.map((site) => [site.id, site]));
  return rows.map(({ id, siteId, longitude, latitude }) => {
    const site = siteId === null ? undefined : byId.get(siteId);
    const isThere = site !== undefined && straightMetres(site, { longitude, latitude }) <= AT_SITE_METRES;
    return {
      id,
      siteId: isThere ? siteId : null,
      longitude,
      latitude,
      terrain: terrainAt(terrain, [longitude, latitude]),
    };
  });
}

function leastGainOf(ctx: ServiceContext, objective: PrepositionObjective, given: number | null | undefined): number {
  const { weightShare, minutes } = countyProfile(ctx).preposition.leastGain;
  const leastGain = given ?? (isGain(objective) ? weightShare : minutes);
  if (leastGain <= 1 || !isGain(objective)) return leastGain;
  throw badInput('leastGain', {
    zh: '覆盖类目标的收益为总权重的份额，应在 0 到 1 之间',
    en: 'for coverage it is a share of all weight, from 0 to 1',
  });
}

/** Every machine that is to stay must be one that can be called now. */
function requireFixed(fixed: readonly string[], pool: readonly PoolMachine[], count: number): void {
  for (const [index, id] of fixed.entries()) {
    requireId(id, `fixedMachines.${index}`);
    if (!pool.some((machine) => machine.id === id)) throw notFound('Equipment', id, `fixedMachines.${index}`);
  }
  if (new Set(fixed).size <= count) return;
  throw badInput('fixedMachines', {
    zh: `保持原位的设备不能多于 ${count} 台`,
    en: `no more than ${count} machines can stay`,
  });
}

function requireSites(ids: readonly string[], sites: readonly SiteRow[]): void {
  for (const [index, id] of ids.entries()) {
    if (!sites.some((site) => site.id === id)) throw notFound('PrepositionSite', id, `siteIds.${index}`);
  }
}

/** What is asked, with everything that it names looked up. BAD_USER_INPUT or NOT_FOUND says what is not in order. */
export async function ask(ctx: ServiceContext, asked: Asked): Promise<Question> {
  const profile = countyProfile(ctx);
  const { kind, objective, siteIds = null, season = null, minutes = null, pointKinds = null } = asked;
  if (season !== null) requireSeason(season, profile.preposition, 'season');
  for (const [index, id] of (siteIds ?? []).entries()) requireId(id, `siteIds.${index}`);
  const [demands, rows, allSites] = await Promise.all([
    demandsOf(ctx, profile),
    readPool(ctx, kind),
    readSites(ctx, null),
  ]);
  requireSites(siteIds ?? [], allSites);
  const sites = siteIds === null ? allSites : allSites.filter(({ id }) => siteIds.includes(id));
  for (const [index, id] of asked.without.entries()) requireId(id, `without.${index}`);
  const away = new Set(asked.without);
  const pool = poolOf(
    ctx,
    rows.filter(({ id }) => !away.has(id)),
    allSites,
  );
  const count = asked.count ?? pool.length;
  requireFixed(asked.fixedMachines, pool, count);
  const needs = needsOf(demands, kind, { season, minutes, pointKinds }, profile.preposition);
  if (needs.length === 0) {
    throw badInput('kind', { zh: '没有需求点需要此类设备', en: 'no point needs such a machine' });
  }
  const places = placesOf(pool, sites, machinesASite(objective));
  if (count === 0 || count > places.length) {
    throw badInput('count', {
      zh: `应为 1–${places.length}（现有设备的位置和候选预置点可容纳的台数）`,
      en: `must be from 1 to ${places.length}: as many as machines stand now and the sites take`,
    });
  }
  return {
    needs,
    places,
    count,
    objective,
    fixedMachines: new Set(asked.fixedMachines),
    leastGain: leastGainOf(ctx, objective, asked.leastGain),
    firstShare: asked.firstShare,
  };
}
