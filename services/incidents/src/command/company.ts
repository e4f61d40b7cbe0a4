import type { Change } from '@outpost/shared/change';
import { In, IsNull } from 'typeorm';
import type { Incident } from '../incidents/incident.entity.ts';
import { leadUnitOf } from '../lead-unit/lead-unit.ts';
import { planOf } from '../plan.ts';
import { Unit, UnitKind } from '../units/unit.entity.ts';
import type { Casting, CastSeat } from './cast-seats.ts';
import { Leader } from './leader.entity.ts';

/** The units that incidents' command structures are made of, and who heads them: what `castSeats` is asked with. */
export class Company {
  readonly #byCode: Map<string, Unit>;
  readonly #leaders: Map<string, Leader>;

  constructor(
    readonly tx: Change,
    readonly units: Unit[],
    leaders: Leader[],
  ) {
    this.#byCode = new Map(units.map((unit) => [unit.code, unit]));
    this.#leaders = new Map(leaders.map((leader) => [`${leader.unitId}/${leader.office}`, leader]));
  }

  castingOf(incident: Incident): Casting {
    const { unitCode, namedBy } = leadUnitOf(planOf(this.tx.ctx).leadUnits, incident);
    const named = namedBy.length > 0 && this.units.find(({ id }) => id === incident.namedLeadUnitId);
    const seat = this.units.find(({ kind, township }) => kind === UnitKind.TOWNSHIP && township === incident.township);
    return {
      severity: incident.severity,
      leadUnit: unitCode ?? (named ? named.code : null),
      township: seat?.code ?? null,
      units: this.units,
    };
  }

  idOf(code: string | null): string | null {
    return code === null ? null : (this.#byCode.get(code)?.id ?? null);
  }

  codeOf(id: string): string | null {
    return this.units.find((unit) => unit.id === id)?.code ?? null;
  }

  /** The columns of a seat: the plan's words, and unit, person and phone as far as they are known. */
  seatOf({ unit, ...cast }: CastSeat) {
    const unitId = this.idOf(unit);
    const leader = unitId && cast.office ? this.#leaders.get(`${unitId}/${cast.office}`) : undefined;
    return { ...cast, unitId, person: leader?.person ?? null, phone: leader?.phone ?? null };
  }
}

/** Reads the company for incidents of one county, with units beside: two queries, however many seats are to be filled. */
export async function gather(tx: Change, incidents: readonly Incident[], beside: string[] = []): Promise<Company> {
  const { command, leadUnits } = planOf(tx.ctx);
  const refs = command.posts.flatMap(({ unit, seats }) => [
    unit,
    ...seats.flatMap(({ holders }) => holders.map((h) => h.unit)),
  ]);
  const led = incidents.map((incident) => leadUnitOf(leadUnits, incident).unitCode);
  const codes = [...refs, ...led].filter((code) => code !== null);
  const kinds = command.posts.flatMap(({ members }) => members?.kinds ?? []);
  const named = incidents.flatMap(({ namedLeadUnitId }) => (namedLeadUnitId === null ? [] : [namedLeadUnitId]));
  const townships = incidents.flatMap(({ township }) => (township === null ? [] : [township]));
  const own = { county: tx.ctx.county, retiredAt: IsNull() };
  const units = await tx.manager.find(Unit, {
    where: [
      { ...own, code: In(codes) },
      { ...own, kind: In(kinds) },
      { ...own, id: In([...named, ...beside]) },
      { ...own, kind: UnitKind.TOWNSHIP, township: In(townships) },
    ],
    order: { code: 'ASC' },
  });
  const leaders = await tx.manager.findBy(Leader, { unitId: In(units.map(({ id }) => id)), retiredAt: IsNull() });
  return new Company(tx, units, leaders);
}
