import { registerEnumType } from 'type-graphql';
import { z } from 'zod';
import { ReportForm, ReportOrigin } from './report-terms.ts';

/** The clocks of 4.1 and what the plan adds to them. */
export enum ClockKind {
  PHONE = 'PHONE',
  WRITTEN = 'WRITTEN',
  UPWARD = 'UPWARD',
  PREFECTURE = 'PREFECTURE',
  FOLLOW_UP = 'FOLLOW_UP',
  FINAL = 'FINAL',
}
registerEnumType(ClockKind, { name: 'ReportClockKind', description: '电话、书面、立即上报、向行署报告、续报、终报' });

export enum ClockState {
  /** Nothing to report yet. */
  WAITING = 'WAITING',
  /** Within a limit that the plan gives in figures. */
  RUNNING = 'RUNNING',
  /** To be done at once; not past the law's outer limit. */
  DUE = 'DUE',
  OVERDUE = 'OVERDUE',
  SENT = 'SENT',
  LATE = 'LATE',
  /** A false alarm: nothing is asked any more. */
  WAIVED = 'WAIVED',
}
registerEnumType(ClockState, {
  name: 'ReportClockState',
  description: '未到、计时中、应立即报、超时未报、已按时报、已迟报、不需报',
});

/** `plan/report-clock.json` of the county profile: a row for each clock. */
export const clockTableShape = z.object({
  source: z.string(),
  clocks: z.array(
    z.object({
      kind: z.enum(ClockKind),
      name: z.string(),
      nameEn: z.string(),
      clause: z.string(),
      text: z.string(),
      /** The law beside the plan: its outer limit, or what it asks where the plan does not. */
      law: z.string().nullable(),
      origin: z.enum(ReportOrigin),
      /** Null: any form will do. */
      form: z.enum(ReportForm).nullable(),
      starts: z.enum(['UNIT_INFORMED', 'RECEIVED', 'CHANGED', 'ENDED']),
      /** Null: at once. */
      limitSeconds: z.number().int().min(0).nullable(),
      /** Null: no law gives a figure, so the clock asks and is never overdue. */
      lateAfterSeconds: z.number().int().min(0).nullable(),
      /** Codes of the units that must all be told; empty: whoever received it. */
      recipients: z.array(z.string()),
    }),
  ),
});
export type ClockRow = z.infer<typeof clockTableShape>['clocks'][number];
