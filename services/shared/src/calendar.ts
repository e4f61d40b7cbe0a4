import { badInput } from './errors.ts';

/** A day as people write it, `2026-11-24`; days compare as texts do. */
export type Day = string;

/** The day that an instant falls on where the county is. */
export const dayIn = (timeZone: string, at: Date): Day =>
  new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(at);

/** The day that comes `days` after another. */
export function addDays(day: Day, days: number): Day {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** Refuses what is no day of the calendar, such as 2026-02-30. */
export function requireDay(text: string, field: string): Day {
  const written = /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
  if (written && addDays(text, 0) === text) return text;
  throw badInput(field, {
    zh: `“${text.slice(0, 20)}”不是有效日期，应如 2026-11-24`,
    en: `"${text.slice(0, 20)}" is not a date; write it as 2026-11-24`,
  });
}
