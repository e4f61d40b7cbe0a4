import type { ReactNode } from 'react';
import { Button } from './Button';
import './states.css';

export function Empty({ title, hint }: { title: string; hint?: string }) {
  return (
    <div className="state">
      <p>{title}</p>
      {hint && <p className="muted">{hint}</p>}
    </div>
  );
}

interface ErrorStateProps {
  title: string;
  message: string;
  note?: string | undefined;
  retry?: { label: string; go: () => void };
}

/** What happened, what was kept, what to do. */
export function ErrorState({ title, message, note, retry }: ErrorStateProps) {
  return (
    <div className="state state-error" role="alert" data-testid="error-state">
      <p className="state-title">{title}</p>
      <p>{message}</p>
      {note && <p className="muted">{note}</p>}
      {retry && <Button onClick={retry.go}>{retry.label}</Button>}
    </div>
  );
}

export function Skeleton({ rows = 5, label }: { rows?: number; label: string }) {
  return (
    <div className="skeleton" role="status" aria-label={label}>
      {Array.from({ length: rows }, (_, row) => (
        <span key={`row-${row + 1}`} className="skeleton-row" />
      ))}
    </div>
  );
}

export function Notice({
  tone = 'neutral',
  title,
  children,
}: {
  tone?: 'neutral' | 'warn' | 'bad';
  title?: string;
  children: ReactNode;
}) {
  return (
    <div className={`notice notice-${tone}`} role={tone === 'bad' ? 'alert' : 'status'}>
      {title && <strong>{title}</strong>}
      <span>{children}</span>
    </div>
  );
}
