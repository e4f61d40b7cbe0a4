/**
 * The assignment of least cost: for each row a column of its own (Kuhn 1955, by shortest augmenting paths as Jonker &
 * Volgenant 1987). No more rows than columns.
 */
export function assign(costs: readonly (readonly number[])[]): number[] {
  const rows = costs.length;
  const columns = costs[0]?.length ?? 0;
  const rowPrice = new Float64Array(rows + 1);
  const columnPrice = new Float64Array(columns + 1);
  // Counted from 1; 0 is nobody.
  const rowOf = new Int32Array(columns + 1);
  for (let row = 1; row <= rows; row += 1) {
    const least = new Float64Array(columns + 1).fill(Number.POSITIVE_INFINITY);
    const before = new Int32Array(columns + 1);
    const seen = new Uint8Array(columns + 1);
    let column = 0;
    rowOf[0] = row;
    do {
      seen[column] = 1;
      const from = rowOf[column] as number;
      let step = Number.POSITIVE_INFINITY;
      let next = 0;
      for (let to = 1; to <= columns; to += 1) {
        if (seen[to]) continue;
        const reduced =
          (costs[from - 1]?.[to - 1] as number) - (rowPrice[from] as number) - (columnPrice[to] as number);
        if (reduced < (least[to] as number)) {
          least[to] = reduced;
          before[to] = column;
        }
        if ((least[to] as number) < step) {
          step = least[to] as number;
          next = to;
        }
      }
      for (let to = 0; to <= columns; to += 1) {
        if (seen[to]) {
          const assigned = rowOf[to] as number;
          rowPrice[assigned] = (rowPrice[assigned] as number) + step;
          columnPrice[to] = (columnPrice[to] as number) - step;
        } else least[to] = (least[to] as number) - step;
      }
      column = next;
    } while (rowOf[column] !== 0);
    while (column !== 0) {
      const previous = before[column] as number;
      rowOf[column] = rowOf[previous] as number;
      column = previous;
    }
  }
  const columnOf = new Array<number>(rows).fill(-1);
  for (let column = 1; column <= columns; column += 1) {
    const row = rowOf[column] as number;
    if (row > 0) columnOf[row - 1] = column - 1;
  }
  return columnOf;
}
