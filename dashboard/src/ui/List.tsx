import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import './list.css';

export interface Row {
  id: string;
  content: ReactNode;
  testId?: string;
}

interface ListProps {
  rows: readonly Row[];
  label: string;
  selected?: string | null;
  onOpen: (id: string) => void;
  onEscape?: () => void;
  onHover?: (id: string | null) => void;
}

/** A list for the keyboard: arrows move, enter opens, escape leaves. */
export function List({ rows, label, selected, onOpen, onEscape, onHover }: ListProps) {
  const list = useRef<HTMLUListElement>(null);
  const move = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onEscape?.();
    const step = { ArrowDown: 1, ArrowUp: -1, Home: -rows.length, End: rows.length }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    const focused = document.activeElement;
    const at = focused instanceof HTMLButtonElement ? buttons.indexOf(focused) : -1;
    buttons[Math.max(0, Math.min(buttons.length - 1, at + step))]?.focus();
  };
  return (
    <ul className="list" aria-label={label} ref={list} onKeyDown={move}>
      {rows.map(({ id, content, testId }) => (
        <li key={id}>
          <button
            type="button"
            className="list-row"
            aria-current={id === selected}
            data-testid={testId}
            onClick={() => onOpen(id)}
            onMouseEnter={() => onHover?.(id)}
            onMouseLeave={() => onHover?.(null)}
          >
            {content}
          </button>
        </li>
      ))}
    </ul>
  );
}

interface LineProps {
  symbol?: ReactNode;
  title: ReactNode;
  detail?: ReactNode;
  aside?: ReactNode;
}

/** How an object looks in any list: symbol, name, what matters about it. */
export function Line({ symbol, title, detail, aside }: LineProps) {
  return (
    <span className="line">
      {symbol && <span className="line-symbol">{symbol}</span>}
      <span className="line-text">
        <span className="line-title">{title}</span>
        {detail && <span className="line-detail">{detail}</span>}
      </span>
      {aside && <span className="line-aside">{aside}</span>}
    </span>
  );
}
