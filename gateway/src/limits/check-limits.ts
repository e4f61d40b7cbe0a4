import { OutpostError, type Text } from '@outpost/shared/errors';
import type { Limits } from './limits.ts';

/** What each limit counts. */
const COUNTS: Readonly<Record<keyof Limits, Text>> = {
  tokens: { zh: '查询文本的词元数', en: 'the number of tokens' },
  nesting: { zh: '括号嵌套层数', en: 'the nesting of brackets' },
  depth: { zh: '字段嵌套层数', en: 'the depth of fields' },
  aliases: { zh: '别名数', en: 'the number of aliases' },
  rootFields: { zh: '根字段数', en: 'the number of root fields' },
  cost: { zh: '查询开销', en: 'the cost' },
  pageSize: { zh: '每页条数 first', en: 'the page size `first`' },
  listItems: { zh: '一个列表的项数', en: 'the number of items in one list' },
  inputValues: { zh: '变量中值的总数', en: 'the number of values in the variables' },
  inputDepth: { zh: '变量的嵌套层数', en: 'the nesting of the variables' },
};

/** Numbers beyond this are not exact, and nobody needs them. */
const MOST = Number.MAX_SAFE_INTEGER;

const refusal = (what: keyof Limits, limit: number, measured: number): OutpostError => {
  const cost = Math.min(measured, MOST);
  return new OutpostError(
    'TOO_COMPLEX',
    {
      zh: `${COUNTS[what].zh}为 ${cost}，上限为 ${limit}；请缩小查询范围或分次查询`,
      en: `${COUNTS[what].en} is ${cost} and may be at most ${limit}; ask for less, or in parts`,
    },
    { what, limit, cost },
  );
};

/** Refuses with TOO_COMPLEX what is over a limit; the error says what was counted, the limit and what the operation has of it. */
export function checkLimits(measure: Partial<Limits>, limits: Limits): void {
  for (const what of Object.keys(COUNTS) as (keyof Limits)[]) {
    const measured = measure[what];
    if (measured !== undefined && measured > limits[what]) throw refusal(what, limits[what], measured);
  }
}
