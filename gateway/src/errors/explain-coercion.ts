import type { Text } from '@outpost/shared/errors';

export interface InputFault {
  /** The dotted path of the field within the mutation's `input`. */
  field: string;
  messages: Text;
}

const dotted = (path: string): string => path.replace(/^\w+\.?/, '').replace(/\[(\d+)\]/g, '.$1');
const join = (...parts: string[]): string => parts.filter((part) => part !== '').join('.');

const fault = (field: string, zh: string, en: string): InputFault => ({
  field,
  messages: { zh: `${field}：${zh}`, en: `${field}: ${en}` },
});

type Pattern = [RegExp, (path: string, match: RegExpExecArray) => InputFault];

/** What graphql-js says of a variable that does not fit its type, by the end of its sentence. */
const PATTERNS: Pattern[] = [
  [
    /Field "(\w+)" of required type "[^"]+" was not provided\./,
    (path, [, name = '']) => fault(join(path, name), '缺少必填项', 'this required value is missing'),
  ],
  [
    /Field "(\w+)" is not defined by type/,
    (path, [, name = '']) => fault(join(path, name), '没有这个字段', 'there is no such field'),
  ],
  [
    /Value "([^"]*)" does not exist in "(\w+)" enum/,
    (path, [, value, type]) => fault(path, `“${value}”不是 ${type} 的可选值`, `"${value}" is not a value of ${type}`),
  ],
  [/Expected non-nullable type "[^"]+" not to be null/, (path) => fault(path, '不能为空', 'must not be null')],
  [/Int cannot represent/, (path) => fault(path, '应为整数', 'must be a whole number')],
  [/Float cannot represent/, (path) => fault(path, '应为数字', 'must be a number')],
  [/Boolean cannot represent/, (path) => fault(path, '应为 true 或 false', 'must be true or false')],
  [/(String|ID) cannot represent/, (path) => fault(path, '应为文本', 'must be a text')],
  [
    /date-time|RFC 3339|ISO 8601|DateTime/,
    (path) =>
      fault(
        path,
        '应为 ISO 8601 时间，如 2026-11-24T08:00:00Z',
        'must be an ISO 8601 time such as 2026-11-24T08:00:00Z',
      ),
  ],
  [
    /Enum "(\w+)" cannot represent/,
    (path, [, type]) => fault(path, `应为 ${type} 的可选值`, `must be a value of ${type}`),
  ],
];

/**
 * graphql-js explains a variable that does not fit its type in English, and repeats the whole value. This gives
 * the field and a sentence in both languages instead; null when the message is of another kind.
 */
export function explainCoercion(message: string): InputFault | null {
  const variable = /^Variable "\$(\w+)"/.exec(message);
  if (!variable) return null;
  const at = / at "([^"]+)"; /.exec(message)?.[1] ?? variable[1] ?? '';
  const reason = message.slice(message.lastIndexOf('; ') + 1);
  for (const [pattern, explain] of PATTERNS) {
    const match = pattern.exec(reason);
    if (match) return explain(dotted(at), match);
  }
  const field = dotted(at);
  return fault(field || (variable[1] ?? ''), '值不符合要求的类型', 'the value is not of the type that is asked for');
}
