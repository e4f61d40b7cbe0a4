import type { ReactNode } from 'react';
import './tag.css';

export type Tone = 'neutral' | 'accent' | 'good' | 'red' | 'orange' | 'yellow' | 'blue' | 'muted';

export function Tag({
  tone = 'neutral',
  solid = false,
  title,
  children,
}: {
  tone?: Tone;
  solid?: boolean;
  title?: string;
  children: ReactNode;
}) {
  return (
    <span className={`tag tag-${tone}${solid ? ' tag-solid' : ''}`} title={title}>
      {children}
    </span>
  );
}
