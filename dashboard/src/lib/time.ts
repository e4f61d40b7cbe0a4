import { useEffect, useState } from 'react';
import type { Language } from './preferences';

const ZONE = 'Asia/Shanghai';
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(language: Language, key: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const id = `${language} ${key}`;
  const known = formatters.get(id);
  if (known) return known;
  const made = new Intl.DateTimeFormat(language, { timeZone: ZONE, hourCycle: 'h23', ...options });
  formatters.set(id, made);
  return made;
}

/** 2026-11-24 14:56:16 in the county's civil time. */
export function fullTime(iso: string, language: Language): string {
  return formatter(language, 'full', { dateStyle: 'medium', timeStyle: 'medium' }).format(new Date(iso));
}

/** 11月24日 14:56, Nov 24, 14:56: a moment of a period. */
export function dayTime(iso: string, language: Language): string {
  const options = { month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit' } as const;
  return formatter(language, 'day-time', options).format(new Date(iso));
}

/** 14:56 today, 11-23 14:56 on another day. */
export function shortTime(iso: string, now: number, language: Language): string {
  const at = new Date(iso);
  const day = (time: Date | number) => formatter('zh-CN', 'day', { dateStyle: 'short' }).format(time);
  const clock: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit' };
  if (day(at) === day(now)) return formatter(language, 'clock', clock).format(at);
  return formatter(language, 'day-clock', { month: '2-digit', day: '2-digit', ...clock }).format(at);
}

/** "3 分钟前", "in 2 hr.": the age of a piece of information. */
export function relativeTime(iso: string, now: number, language: Language): string {
  const difference = new Date(iso).getTime() - now;
  const size = Math.abs(difference);
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto', style: 'short' });
  if (size < MINUTE) return relative.format(0, 'second');
  if (size < HOUR) return relative.format(Math.trunc(difference / MINUTE), 'minute');
  if (size < 2 * DAY) return relative.format(Math.trunc(difference / HOUR), 'hour');
  return relative.format(Math.trunc(difference / DAY), 'day');
}

const two = (value: number): string => String(value).padStart(2, '0');

/** A running clock: 12:31, 1:25:33, 2 d 03:10:00. */
export function elapsed(milliseconds: number): string {
  const total = Math.max(0, Math.floor(milliseconds / 1000));
  const days = Math.floor(total / 86_400);
  const hours = Math.floor(total / 3600) % 24;
  const clock = `${two(Math.floor(total / 60) % 60)}:${two(total % 60)}`;
  if (days > 0) return `${days} d ${two(hours)}:${clock}`;
  return hours > 0 ? `${hours}:${clock}` : clock;
}

/** The value of a datetime-local field, read as the county's civil time whatever the browser's zone is. */
export function localInputValue(time: number): string {
  return new Date(time + 8 * HOUR).toISOString().slice(0, 16);
}

export function fromLocalInput(value: string): string | null {
  const time = Date.parse(`${value}:00+08:00`);
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}

/** 2026-11-24 14:56:16 in the county's civil time: for columns, the same in every language. */
export const exactTime = (iso: string): string =>
  new Date(Date.parse(iso) + 8 * HOUR).toISOString().slice(0, 19).replace('T', ' ');

/** The current time, refreshed every `interval` milliseconds. */
export function useNow(interval: number): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = window.setInterval(() => setNow(Date.now()), interval);
    return () => window.clearInterval(timer);
  }, [interval]);
  return now;
}
