import { Matches } from 'class-validator';
import { Directive, Field, InputType, Int, ObjectType } from 'type-graphql';
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

/** Whether a table holds no record of the actor's county yet: a county is loaded once. */
export async function isEmpty(ctx: ServiceContext, table: string): Promise<boolean> {
  const rows: unknown[] = await ctx.db.query(`select 1 from ${schemaOf(ctx.db)}.${table} where county = $1 limit 1`, [
    ctx.county,
  ]);
  return rows.length === 0;
}

/** Demo files give times as offsets from the moment of loading: `-PT35M`, `PT6H`, `P1D`. */
export function offsetFrom(now: Date, offset: string): Date {
  const match = /^([+-]?)P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(offset);
  if (!match) throw new Error(`${offset} is not an ISO 8601 duration of days, hours, minutes and seconds`);
  const [, sign, days = 0, hours = 0, minutes = 0, seconds = 0] = match;
  const ms = (((Number(days) * 24 + Number(hours)) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
  return new Date(now.getTime() + (sign === '-' ? -ms : ms));
}
