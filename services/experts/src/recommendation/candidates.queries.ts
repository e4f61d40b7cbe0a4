import type { ServiceContext } from '@outpost/shared/context';
import { schemaOf } from '@outpost/shared/database';
import type { Position } from '@outpost/shared/geo/position';
import { today } from '../experts/expert.resolver.ts';
import type { IncidentCategory } from '../external/incident-category.ts';
import type { Candidate } from './score.ts';

export interface ExpertAt extends Candidate {
  expertId: string;
}

interface Question extends Position {
  category: IncidentCategory;
  medicine: boolean;
}

/**
 * The experts whom an incident could ask: available, their term valid today, knowing its category or, where
 * somebody is hurt, medical; each with the distance. One query for all incidents of a request.
 */
export const candidatesFor = (ctx: ServiceContext, question: Question): Promise<ExpertAt[]> =>
  ctx
    .loader<Question, ExpertAt[]>(candidatesFor, async (questions) => {
      const rows: (ExpertAt & { i: number })[] = await ctx.db.query(
        `select q.i::integer, e.id as "expertId", e.code, e.specialities, e.medical,
           ST_Distance(e.point, q.at) as "distanceMetres"
         from (
           select i, q->>'category' as category, (q->>'medicine')::boolean as medicine,
             ST_Point((q->>'longitude')::double precision, (q->>'latitude')::double precision, 4326)::geography as at
           from jsonb_array_elements($1::jsonb) with ordinality as given(q, i)
         ) q
         join ${schemaOf(ctx.db)}.expert e
           on e.specialities @> array[q.category] or (q.medicine and e.medical)
         where e.county like $2 and e.retired_at is null and e.availability = 'AVAILABLE'
           and $3::date between e.term_from and e.term_to`,
        [JSON.stringify(questions), `${ctx.claims.scope}%`, today(ctx)],
      );
      const byQuestion = Map.groupBy(rows, ({ i }) => i);
      return questions.map((_, index) => byQuestion.get(index + 1) ?? []);
    })
    .load(question);
