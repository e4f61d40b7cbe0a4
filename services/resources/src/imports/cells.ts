import { OutpostError, type Text } from '@outpost/shared/errors';

/** What one cell of a table says: a value, or what is wrong with it. */
export type Cell<T = unknown> = { value: T } | { fault: Text };

/** How the text of a cell is read. The text is trimmed and not empty. */
export type ReadCell<T = unknown> = (text: string) => Cell<T>;

const fault = (zh: string, en: string): { fault: Text } => ({ fault: { zh, en } });

export const text =
  (max: number): ReadCell<string> =>
  (given) =>
    given.length <= max ? { value: given } : fault(`不能超过 ${max} 个字符`, `must have at most ${max} characters`);

export const wholeNumber =
  (min: number, max: number): ReadCell<number> =>
  (given) => {
    const value = Number(given);
    if (/^-?\d+$/.test(given) && value >= min && value <= max) return { value };
    return fault(`“${given}”应为 ${min} 到 ${max} 的整数`, `"${given}" must be a whole number from ${min} to ${max}`);
  };

export const decimal =
  (min: number, max: number): ReadCell<number> =>
  (given) => {
    const value = Number(given);
    if (/^-?\d+(\.\d+)?$/.test(given) && value >= min && value <= max) return { value };
    return fault(`“${given}”应为 ${min} 到 ${max} 的数`, `"${given}" must be a number from ${min} to ${max}`);
  };

/** `2026-11-24`, also as `2026/11/24` and `2026年11月24日`, which tables in use here have. */
export const date: ReadCell<string> = (given) => {
  const [, year = '', month = '', day = ''] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(given) ?? [];
  const value = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const at = new Date(`${value}T00:00:00Z`);
  if (!Number.isNaN(at.getTime()) && at.toISOString().startsWith(value)) return { value };
  return fault(`“${given}”不是有效日期，应为 2026-11-24 的形式`, `"${given}" is not a date; write it as 2026-11-24`);
};

/** The names of an enum's values: `{ EXCAVATOR: ['挖掘机', 'excavator'] }`. */
export type Labels<V extends string = string> = Readonly<Record<V, readonly [zh: string, en: string]>>;

function enumValue(labels: Labels, given: string): string | undefined {
  const wanted = given.toLowerCase();
  return Object.keys(labels).find(
    (value) => value.toLowerCase() === wanted || labels[value]?.some((label) => label.toLowerCase() === wanted),
  );
}

const choices = (labels: Labels, index: 0 | 1): string =>
  Object.values(labels)
    .map((label) => label[index])
    .join(index === 0 ? '、' : ', ');

/** One of an enum's values, by its code or its name in either language. */
export const oneOf =
  <V extends string>(labels: Labels<V>): ReadCell<V> =>
  (given) => {
    const value = enumValue(labels, given);
    if (value) return { value: value as V };
    return fault(`“${given}”应为：${choices(labels, 0)}`, `"${given}" must be one of: ${choices(labels, 1)}`);
  };

const SEPARATORS = /[、,，;；\n]+/;

/** Several of an enum's values, separated by `、`, a comma or a semicolon. */
export const someOf =
  <V extends string>(labels: Labels<V>): ReadCell<V[]> =>
  (given) => {
    const parts = given.split(SEPARATORS).map((part) => part.trim());
    const values: V[] = [];
    for (const part of parts.filter(Boolean)) {
      const cell = oneOf(labels)(part);
      if ('fault' in cell) return cell;
      if (!values.includes(cell.value)) values.push(cell.value);
    }
    return { value: values };
  };

export const list =
  (max: number): ReadCell<string[]> =>
  (given) => {
    const value = given
      .split(SEPARATORS)
      .map((part) => part.trim())
      .filter(Boolean);
    return value.length <= max ? { value } : fault(`不能超过 ${max} 项`, `must have at most ${max} items`);
  };

/** The sentence of a refusal that a rule of the service gave, without the name of its input's field. */
export function textOf(error: unknown): Text {
  if (!(error instanceof OutpostError)) throw error;
  const { messages } = error.extensions as { messages: Text };
  const plain = (sentence: string) => sentence.replace(/^[\w.]+(：|: )/, '');
  return { zh: plain(messages.zh), en: plain(messages.en) };
}
