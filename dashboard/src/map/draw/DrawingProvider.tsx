import { type ReactNode, useMemo, useState } from 'react';
import { type Drawing, DrawingContext } from './drawing';

/** One drawing at a time, for whichever form began it. */
export function DrawingProvider({ children }: { children: ReactNode }) {
  const [drawing, setDrawing] = useState<Drawing | null>(null);
  const pen = useMemo(
    () => ({
      drawing,
      begin: setDrawing,
      change: (part: Partial<Drawing>) => setDrawing((before) => before && { ...before, ...part }),
      end: () => setDrawing(null),
    }),
    [drawing],
  );
  return <DrawingContext value={pen}>{children}</DrawingContext>;
}
