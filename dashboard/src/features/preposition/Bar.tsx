/** A share of something, from 0 to 1, as a bar beside its figure. */
export const Bar = ({ share }: { share: number }) => (
  <span className="board-bar" aria-hidden="true">
    <span style={{ width: `${Math.round(100 * share)}%` }} />
  </span>
);
