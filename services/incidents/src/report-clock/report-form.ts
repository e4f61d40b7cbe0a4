import { z } from 'zod';
import { ResponseLevel, Severity } from '../grading/severity.ts';
import { ReportItem, ReportStage } from './report-terms.ts';

const text = z.object({ zh: z.string(), en: z.string() });

/** `plan/report-form.json` of the county profile: what each report tells, in order, in the official words. */
export const reportFormShape = z.object({
  source: z.string(),
  /** Stands where the incident does not tell. */
  missing: text,
  heading: z.object({ code: text, incident: text, by: text, at: text }),
  severities: z.record(z.enum(Severity), text),
  responseLevels: z.record(z.enum(ResponseLevel), text),
  /** In the order in which they are told. */
  casualties: z.record(z.enum(['deaths', 'missing', 'trapped', 'seriouslyInjured', 'minorInjured']), text),
  numbering: z.array(z.string()).min(12),
  forms: z.array(
    z.object({
      stage: z.enum(ReportStage),
      title: text,
      items: z
        .array(text.extend({ item: z.enum(ReportItem), required: z.boolean(), clause: z.string() }))
        .min(1)
        .max(12),
    }),
  ),
});
export type ReportFormTable = z.infer<typeof reportFormShape>;
