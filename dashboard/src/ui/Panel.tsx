import type { ReactNode } from 'react';
import { Button } from './Button';
import './panel.css';

interface PanelProps {
  title: ReactNode;
  actions?: ReactNode;
  back?: { label: string; go: () => void };
  close?: { label: string; go: () => void };
  footer?: ReactNode;
  testId?: string;
  children: ReactNode;
}

export function Panel({ title, actions, back, close, footer, testId, children }: PanelProps) {
  return (
    <section className="panel" data-testid={testId}>
      <header className="panel-head">
        {back && (
          <Button
            look="quiet"
            icon="back"
            aria-label={back.label}
            title={back.label}
            onClick={back.go}
            data-testid="panel-back"
          />
        )}
        <h2 className="panel-title">{title}</h2>
        {actions}
        {close && (
          <Button
            look="quiet"
            icon="close"
            aria-label={close.label}
            title={close.label}
            onClick={close.go}
            data-testid="panel-close"
          />
        )}
      </header>
      <div className="panel-body scroll">{children}</div>
      {footer && <footer className="panel-foot">{footer}</footer>}
    </section>
  );
}

export function Section({
  title,
  aside,
  children,
  testId,
}: {
  title: ReactNode;
  aside?: ReactNode;
  children: ReactNode;
  testId?: string;
}) {
  return (
    <section className="section" data-testid={testId}>
      <h3 className="section-title">
        <span>{title}</span>
        {aside}
      </h3>
      {children}
    </section>
  );
}
