import type { CoverFiguresFragment } from '../../generated/graphql';

/** What share of the weight is reached in time, in per cent; nothing to reach is all of it. */
export const shareOf = ({ weight, coveredWeight }: CoverFiguresFragment): number =>
  weight === 0 ? 100 : (100 * coveredWeight) / weight;

/** A figure to a tenth, without a zero behind the point. */
export const tenth = (value: number): string => String(Math.round(value * 10) / 10);

/** A change with its sign; nothing when there is none. */
export function signed(value: number): string {
  const rounded = Math.round(value * 10) / 10;
  if (rounded === 0) return '';
  return rounded > 0 ? `+${rounded}` : `−${Math.abs(rounded)}`;
}
