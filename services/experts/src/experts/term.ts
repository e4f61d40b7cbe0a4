import { addDays, type Day, requireDay } from '@outpost/shared/calendar';
import { badInput } from '@outpost/shared/errors';

/**
 * How long a review of an expert's entry holds. The plan orders the register to be kept up to date (2.3,
 * 动态更新) without a number: this one is the product's default, not the plan's.
 */
export const REVIEW_INTERVAL_DAYS = 365;

export interface Term {
  termFrom: Day;
  termTo: Day;
  /** Null when the entry has not been reviewed since the appointment, which itself was one. */
  lastReviewOn: Day | null;
}

/** Whether the appointment holds on a day; its first and last day included. */
export const termValid = ({ termFrom, termTo }: Term, today: Day): boolean => termFrom <= today && today <= termTo;

/** Whether the entry should have been looked over again before a day. */
export const reviewOverdue = ({ termFrom, lastReviewOn }: Term, today: Day): boolean =>
  addDays(lastReviewOn ?? termFrom, REVIEW_INTERVAL_DAYS) < today;

/** A term that can be stored: real days, in order, and no review that has not happened yet. */
export function requireTerm(given: Term, today: Day, path = ''): Term {
  const termFrom = requireDay(given.termFrom, `${path}termFrom`);
  const termTo = requireDay(given.termTo, `${path}termTo`);
  const lastReviewOn = given.lastReviewOn && requireDay(given.lastReviewOn, `${path}lastReviewOn`);
  if (termTo < termFrom) {
    throw badInput(`${path}termTo`, {
      zh: `聘期结束日 ${termTo} 早于开始日 ${termFrom}`,
      en: `the term ends on ${termTo}, before it begins on ${termFrom}`,
    });
  }
  if (lastReviewOn && lastReviewOn > today) {
    throw badInput(`${path}lastReviewOn`, {
      zh: `复核日期 ${lastReviewOn} 晚于今天`,
      en: `the review on ${lastReviewOn} lies in the future`,
    });
  }
  return { termFrom, termTo, lastReviewOn };
}
