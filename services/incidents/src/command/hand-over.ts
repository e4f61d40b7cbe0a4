import type { Change } from '@outpost/shared/change';
import { badInput } from '@outpost/shared/errors';
import { requirePast } from '@outpost/shared/validation';
import { Incident } from '../incidents/incident.entity.ts';
import { OPEN_STATES, requireOneOf } from '../incidents/incident-states.ts';
import { lockIncidentOf } from '../incidents/lock-incident.ts';
import { recordAct } from '../incidents/recorded-act.ts';
import { requireLocalUnit, requireUnit } from '../units/require-unit.ts';
import type { AssignSeatInput, HandOverCommandInput } from './command.inputs.ts';
import { CommandAuthority, CommandPostKind } from './command-terms.ts';
import { standingPosts } from './establish.ts';
import { slotOf } from './establish-rule.ts';
import { requireMayHandOver } from './hand-over-rule.ts';
import { Handover, HandoverKind } from './handover.entity.ts';
import { Seat } from './seat.entity.ts';

/** Puts a person in a seat. Where somebody sits already it is a hand-over, with its reason on record (4.5). */
export async function assignSeat(tx: Change, input: AssignSeatInput): Promise<Seat> {
  const since = input.since ?? tx.ctx.now();
  requirePast(since, tx.ctx.now(), 'since');
  const incident = await lockIncidentOf(tx, Seat, input.id, '2.1');
  const before = await tx.lock(Seat, input.id);
  const unit = input.unitId ? await requireUnit(tx, input.unitId, 'unitId') : null;
  const person = input.person.trim();
  const handedOver = before.person !== null && before.person !== person;
  const reason = input.reason?.trim() || null;
  if (handedOver && reason === null) {
    throw badInput('reason', { zh: '交接须说明原因', en: 'a hand-over needs its reason' });
  }
  const seat = await tx.update(
    Seat,
    input.id,
    input.expectedVersion,
    { person, phone: input.phone?.trim() || null, since, ...(unit && { unitId: unit.id }) },
    { operation: handedOver ? 'HANDED_OVER' : 'SEAT_FILLED', incidentId: incident.id },
  );
  if (handedOver && reason !== null) {
    await recordAct(tx, Handover, incident, {
      kind: HandoverKind.SEAT,
      clause: '2.1',
      seatId: seat.id,
      fromAuthority: null,
      toAuthority: null,
      fromUnitId: before.unitId,
      fromPerson: before.person,
      toUnitId: seat.unitId,
      toPerson: person,
      reason,
    });
  }
  return seat;
}

/** 移交指挥权 (1.5, 2.2, 4.5): upward, or back down. The county's bodies and tasks stay as they are. */
export async function handOverCommand(tx: Change, input: HandOverCommandInput): Promise<Incident> {
  const { id, expectedVersion, to, reason } = input;
  const township = to === CommandAuthority.TOWNSHIP;
  const demand = township ? requireLocalUnit : requireUnit;
  const unit = input.unitId ? await demand(tx, input.unitId, 'unitId') : null;
  const before = await tx.lock(Incident, id);
  const slot = slotOf(CommandPostKind.TOWNSHIP_HEADQUARTERS, null, unit?.id ?? null);
  const townshipStands = township && (await standingPosts(tx, id)).some((post) => post.slot === slot);
  let clause = '';
  const incident = await tx.update(
    Incident,
    id,
    expectedVersion,
    (current) => {
      requireOneOf(current.state, OPEN_STATES, '4.5');
      clause = requireMayHandOver({ from: current.commandAuthority, to, severity: current.severity, townshipStands });
      return { commandAuthority: to };
    },
    { operation: 'COMMAND_HANDED_OVER', incidentId: id },
  );
  await recordAct(tx, Handover, incident, {
    kind: HandoverKind.COMMAND,
    clause,
    seatId: null,
    fromAuthority: before.commandAuthority,
    toAuthority: to,
    fromUnitId: null,
    fromPerson: input.from?.trim() || null,
    toUnitId: unit?.id ?? null,
    toPerson: input.receivedBy.trim(),
    reason,
  });
  return incident;
}
