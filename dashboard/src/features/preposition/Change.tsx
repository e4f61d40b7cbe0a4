import { signed } from './figures';

/** How a figure changes in the what-if; nothing when it does not. `better`: whether more is better. */
export function Change({ by, better = 'more' }: { by: number; better?: 'more' | 'less' }) {
  const text = signed(by);
  if (!text) return null;
  const good = better === 'more' ? by > 0 : by < 0;
  return <span className={`board-change ${good ? 'board-better' : 'board-worse'}`}>{text}</span>;
}
