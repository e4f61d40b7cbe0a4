import { change } from '@outpost/shared/change';
import type { ServiceContext } from '@outpost/shared/context';
import { countyProfile } from '@outpost/shared/county-load';
import { createOnce } from '@outpost/shared/create-once';
import { notFound } from '@outpost/shared/errors';
import { requireId } from '@outpost/shared/ids';
import { Incident } from '../incidents/incident.entity.ts';
import { requireChangeable } from '../incidents/incident-states.ts';
import { codeSeries } from '../incidents/report-incident.ts';
import { Unit } from '../units/unit.entity.ts';
import type { AdvanceSupportInput, RequestSupportInput } from './support.inputs.ts';
import { SupportRequest } from './support-request.entity.ts';
import { CLAUSE, requireSupportKind, requireSupportStep, SupportState } from './support-states.ts';

/** The prefix of the codes of requests, 支援: `ZY-20261124-001`. */
const CODE_PREFIX = 'ZY';

/** 请求支援 (1.5, 4.6(6)(8)): for an incident that is not closed. The same key asks once. */
export function requestSupport(ctx: ServiceContext, input: RequestSupportInput): Promise<SupportRequest> {
  const now = ctx.now();
  const actorName = ctx.claims.actor.name;
  return createOnce(ctx, SupportRequest, 'requestSupport', input, async (tx) => {
    const id = requireId(input.unitId, 'unitId');
    const unit = await tx.manager.findOneBy(Unit, { id, county: ctx.county });
    if (!unit) throw notFound('Unit', id, 'unitId');
    const kind = requireSupportKind(unit.kind);
    const incident = await tx.lock(Incident, input.incidentId, 'incidentId');
    requireChangeable(incident.state, CLAUSE[kind]);
    const state = SupportState.REQUESTED;
    return tx.create(
      SupportRequest,
      {
        code: await tx.nextCode(codeSeries(CODE_PREFIX, countyProfile(ctx).timeZone, now)),
        incidentId: incident.id,
        demo: incident.demo,
        unitId: id,
        kind,
        need: input.need.trim(),
        reason: input.reason.trim(),
        document: input.document?.trim() || null,
        state,
        requestedAt: now,
        requestedBy: actorName,
        expectedAt: null,
        stepsTaken: [{ state, at: now.toISOString(), actorName, note: null }],
      },
      { operation: state, incidentId: incident.id },
    );
  });
}

/** What became of a request; also after the end, when those who helped go home. */
export function advanceSupport(ctx: ServiceContext, input: AdvanceSupportInput): Promise<SupportRequest> {
  const { id, expectedVersion, to } = input;
  const note = input.note?.trim() || null;
  return change(ctx, async (tx) => {
    const { incidentId, kind } = await tx.get(SupportRequest, id);
    const incident = await tx.lock(Incident, incidentId);
    requireChangeable(incident.state, CLAUSE[kind]);
    return tx.update(
      SupportRequest,
      id,
      expectedVersion,
      ({ state, stepsTaken, expectedAt }) => {
        requireSupportStep(kind, state, to, note);
        const step = { state: to, at: ctx.now().toISOString(), actorName: ctx.claims.actor.name, note };
        return { state: to, expectedAt: input.expectedAt ?? expectedAt, stepsTaken: [...stepsTaken, step] };
      },
      { operation: to, incidentId },
    );
  });
}
