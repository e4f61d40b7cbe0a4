import { Matches } from 'class-validator';
import { Directive, Field, InputType, Int, ObjectType } from 'type-graphql';
import { type Change, change } from './change.ts';
import type { ServiceContext } from './context.ts';
import { schemaOf } from './database.ts';
import { badInput } from './errors.ts';
import { type CountyProfile, profileOf } from './profile.ts';

@InputType()
export class LoadCountyInput {
  @Field(() => String)
  @Matches(/^\d{6}$/, { message: '应为六位行政区划代码\u0000must be a six-digit adcode' })
  county: string;

  @Field(() => Boolean, { description: '是否载入演示记录 / with the demo records' })
  demo: boolean;
}

@Directive('@shareable')
@ObjectType()
export class CountyLoaded {
  @Field(() => String)
  county: string;

  @Field(() => Int)
  records: number;
}

/** The profile of the county that the actor works in. */
export const countyProfile = (ctx: ServiceContext): CountyProfile => profileOf(ctx.runtime.profiles, ctx.county);

/** Refuses to load another county than the one that the actor works in. */
export function requireOwnCounty(ctx: ServiceContext, county: string): void {
  if (county !== ctx.county) {
    throw badInput('county', { zh: `当前县为 ${ctx.county}`, en: `the present county is ${ctx.county}` });
  }
}

async function isEmpty({ manager, ctx }: Change, table: string): Promise<boolean> {
  const rows: unknown[] = await manager.query(`select 1 from ${schemaOf(manager)}.${table} where county = $1 limit 1`, [
    ctx.county,
  ]);
  return rows.length === 0;
}

/**
 * Writes a county's records, unless one of `tables` holds records of it already. Of two loads at the same time
 * the second waits for the first, and finds the county there. (On the embedded database, where advisory locks
 * do not exclude, one transaction waits for the other as it is.) Returns how many records `load` wrote.
 */
export const loadOnce = (ctx: ServiceContext, tables: string[], load: (tx: Change) => Promise<number>) =>
  change(ctx, async (tx) => {
    await tx.manager.query('select pg_advisory_xact_lock(hashtext($1))', [`${schemaOf(tx.manager)} ${ctx.county}`]);
    for (const table of tables) if (!(await isEmpty(tx, table))) return 0;
    return load(tx);
  });

/** Demo files give times as offsets from the moment of loading: `-PT35M`, `PT6H`, `P1D`. */
export function offsetFrom(now: Date, offset: string): Date {
  const match = /^([+-]?)P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(offset);
  if (!match) throw new Error(`${offset} is not an ISO 8601 duration of days, hours, minutes and seconds`);
  const [, sign, days = 0, hours = 0, minutes = 0, seconds = 0] = match;
  const ms = (((Number(days) * 24 + Number(hours)) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
  return new Date(now.getTime() + (sign === '-' ? -ms : ms));
}
