import type { GetRef, Table } from 'antd';
import { type RefObject, useCallback, useRef } from 'react';
import type { CellAt } from './cell-at';

/** The table moves its columns itself and takes the place as a scroll position, which its own types leave out. */
type Scrollable = { scrollTo: (config: { key: string } | { left: number }) => void };

/** Brings a cell into sight: its row, and by the head of its column (always there) its column beside the fixed ones. */
export function useReveal(
  grid: RefObject<HTMLDivElement | null>,
  columns: readonly string[],
  fixed: { left: number; right: number },
) {
  const table = useRef<GetRef<typeof Table>>(null);
  const { left, right } = fixed;
  const reveal = useCallback(
    (at: CellAt) => {
      const scroller = table.current as Scrollable | null;
      scroller?.scrollTo({ key: at.row });
      const heads = grid.current?.querySelectorAll('.ant-table-header th[scope="col"]');
      const head = heads?.[columns.indexOf(at.column)];
      const frame = grid.current?.querySelector('.ant-table-header');
      if (!head || !frame || head.classList.contains('ant-table-cell-fix')) return;
      const place = head.getBoundingClientRect();
      const sight = frame.getBoundingClientRect();
      const tooLeft = place.left - (sight.left + left);
      const tooRight = place.right - (sight.right - right);
      if (tooLeft < 0) scroller?.scrollTo({ left: frame.scrollLeft + tooLeft });
      else if (tooRight > 0) scroller?.scrollTo({ left: frame.scrollLeft + Math.min(tooRight, tooLeft) });
    },
    [grid, columns, left, right],
  );
  return { table, reveal };
}
