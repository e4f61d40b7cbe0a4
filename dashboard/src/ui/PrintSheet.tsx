import { type ReactNode, useEffect, useEffectEvent } from 'react';
import { createPortal } from 'react-dom';
import './print.css';

interface PrintSheetProps {
  /** Portrait for a document, landscape for a chart. */
  layout: 'document' | 'chart';
  onDone: () => void;
  children: ReactNode;
}

/** What is on paper while the reader prints: black on white, A4, and nothing else of the page. */
export function PrintSheet({ layout, onDone, children }: PrintSheetProps) {
  const done = useEffectEvent(() => onDone());
  useEffect(() => {
    const after = () => done();
    window.addEventListener('afterprint', after);
    // The sheet is laid out before the browser takes its picture of it.
    const frame = requestAnimationFrame(() => window.print());
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('afterprint', after);
    };
  }, []);
  return createPortal(
    <div className={`print-sheet print-${layout}`} data-testid="print-sheet">
      {children}
    </div>,
    document.body,
  );
}
