import {
  ArrayNotEmpty,
  Matches,
  Max,
  MaxLength,
  Min,
  type ValidationError,
  validate as validateClass,
} from 'class-validator';
import { badInput, type OutpostError, type Text } from './errors.ts';

/** class-validator carries one string, so the two languages travel in one. */
const SEPARATOR = '\u0000';
const both = (zh: string, en: string) => ({ message: `${zh}${SEPARATOR}${en}` });

const all =
  (...decorators: PropertyDecorator[]): PropertyDecorator =>
  (target, key) => {
    for (const decorate of decorators) decorate(target, key);
  };

/** A text that must be there, of at most `max` characters. */
export const RequiredText = (max: number): PropertyDecorator =>
  all(Matches(/\S/, both('不能为空', 'must not be empty')), OptionalText(max));

/** A text of at most `max` characters. */
export const OptionalText = (max: number): PropertyDecorator =>
  MaxLength(max, both(`不能超过 ${max} 个字符`, `must have at most ${max} characters`));

/** A number from `min` to `max`, both included. */
export const Between = (min: number, max: number): PropertyDecorator =>
  all(
    Min(min, both(`不能小于 ${min}`, `must not be less than ${min}`)),
    Max(max, both(`不能大于 ${max}`, `must not be more than ${max}`)),
  );

/** A list that must not be empty. */
export const RequiredList = (): PropertyDecorator => ArrayNotEmpty(both('不能为空', 'must not be empty'));

/** What a client makes up to be able to send a creation twice: 8 to 100 letters, digits, `-`, `_`, `:` or `.`. */
export const IdempotencyKey = (): PropertyDecorator =>
  Matches(/^[\w:.-]{8,100}$/, both('应为 8–100 个字母、数字或 - _ : .', 'must be 8 to 100 letters, digits or - _ : .'));

const toText = (message: string): Text => {
  const [zh = message, en = message] = message.split(SEPARATOR);
  return { zh, en };
};

function firstFault(errors: ValidationError[], path: string): OutpostError | null {
  for (const error of errors) {
    const field = path ? `${path}.${error.property}` : error.property;
    const message = Object.values(error.constraints ?? {})[0];
    if (message) return badInput(field, toText(message));
    const nested = firstFault(error.children ?? [], field);
    if (nested) return nested;
  }
  return null;
}

/** type-graphql's validation hook: the first fault of an input becomes a coded error that names the field. */
export async function validateInput(value: unknown): Promise<void> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
  const errors = await validateClass(value, {
    skipMissingProperties: true,
    forbidUnknownValues: false,
    stopAtFirstError: true,
  });
  const fault = firstFault(errors, '');
  if (fault) throw fault;
}

/** Clocks of callers may be a little ahead of ours. */
const CLOCK_SKEW_MS = 5 * 60_000;

/** Refuses an instant that has not come yet. */
export function requirePast(at: Date, now: Date, field: string): void {
  if (at.getTime() > now.getTime() + CLOCK_SKEW_MS) {
    throw badInput(field, {
      zh: `时间 ${at.toISOString()} 晚于当前时间`,
      en: `the time ${at.toISOString()} lies in the future`,
    });
  }
}
