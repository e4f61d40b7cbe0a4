import { planRule } from '@outpost/shared/errors';

interface Evaluated {
  lessons: string | null;
  suggestions: string | null;
  submittedAt: Date | null;
}

/** What has been reported to the headquarters stays as it is (5.4). */
export function requireDraft({ submittedAt }: Pick<Evaluated, 'submittedAt'>): void {
  if (submittedAt === null) return;
  throw planRule(
    '5.4',
    { zh: '总结评估已上报，不能再修改', en: 'the evaluation has been submitted and stays as it is' },
    { field: 'id' },
  );
}

/** An evaluation analyses what was learned and proposes what to do better (5.4). */
export function requireWhole({ lessons, suggestions }: Omit<Evaluated, 'submittedAt'>): void {
  const missing = [
    ...(lessons === null ? [{ field: 'lessons', zh: '经验教训', en: 'the lessons' }] : []),
    ...(suggestions === null ? [{ field: 'suggestions', zh: '改进建议', en: 'the suggestions' }] : []),
  ];
  if (missing.length === 0) return;
  throw planRule(
    '5.4',
    {
      zh: `总结评估缺少：${missing.map(({ zh }) => zh).join('、')}`,
      en: `the evaluation lacks ${missing.map(({ en }) => en).join(' and ')}`,
    },
    { field: missing[0]?.field, missing: missing.map(({ field }) => field) },
  );
}

/** Nothing is archived before it has been evaluated (5.4, 5.5). */
export function requireEvaluated(evaluation: Pick<Evaluated, 'submittedAt'> | null): void {
  if (evaluation?.submittedAt) return;
  throw planRule(
    '5.4',
    { zh: '归档前须完成总结评估并上报', en: 'the evaluation must be submitted before the archive' },
    { field: 'id' },
  );
}
