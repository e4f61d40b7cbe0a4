import { badInput } from '@outpost/shared/errors';
import { IsISO8601, Matches } from 'class-validator';

const message = '应为有效日期 YYYY-MM-DD\u0000must be a date YYYY-MM-DD';

/** A calendar date that exists, `YYYY-MM-DD`. */
export const DateText = (): PropertyDecorator => (target, key) => {
  Matches(/^\d{4}-\d{2}-\d{2}$/, { message })(target, key);
  IsISO8601({ strict: true }, { message })(target, key);
};

/** Whether a last valid day, or a due day, lies behind `today`. Never, when there is none. */
export const isPast = (day: string | null, today: string): boolean => day !== null && day < today;

export interface InspectionDates {
  lastInspectedOn: string | null;
  nextInspectionOn: string | null;
}

/** An inspection has happened, and the next one comes after it. */
export function requireInspectionDates({ lastInspectedOn, nextInspectionOn }: InspectionDates, today: string): void {
  if (lastInspectedOn !== null && lastInspectedOn > today) {
    throw badInput('lastInspectedOn', {
      zh: `${lastInspectedOn} 晚于今天 ${today}`,
      en: `${lastInspectedOn} lies after today, ${today}`,
    });
  }
  if (lastInspectedOn !== null && nextInspectionOn !== null && nextInspectionOn <= lastInspectedOn) {
    throw badInput('nextInspectionOn', {
      zh: `应晚于上次检验日期 ${lastInspectedOn}`,
      en: `must lie after the last inspection, ${lastInspectedOn}`,
    });
  }
}
