import type { Step } from './cell-at';

interface Stroke {
  key: string;
  shift: boolean;
  /** Ctrl or Command. */
  control: boolean;
  /** Inside an input method: Enter then chooses a word and is not ours. */
  composing: boolean;
}

type KeyAct =
  | { type: 'step'; step: Step }
  | { type: 'open' }
  | { type: 'save' }
  | { type: 'saveAndGo'; direction: 1 | -1 }
  | { type: 'leave' };

const STEPS: Readonly<Record<string, Step>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'rowStart',
  End: 'rowEnd',
  PageUp: 'pageUp',
  PageDown: 'pageDown',
};

/** What a key means in the grid; null is left to the browser. Tab goes on only from an open cell, else out of the grid. */
export function keyAct({ key, shift, control, composing }: Stroke, typing: boolean): KeyAct | null {
  if (composing) return null;
  if (typing) {
    if (key === 'Enter') return { type: 'save' };
    if (key === 'Escape') return { type: 'leave' };
    return key === 'Tab' ? { type: 'saveAndGo', direction: shift ? -1 : 1 } : null;
  }
  if (key === 'Enter' || key === 'F2') return { type: 'open' };
  if (control && key === 'Home') return { type: 'step', step: 'first' };
  if (control && key === 'End') return { type: 'step', step: 'last' };
  const step = STEPS[key];
  return step && !control ? { type: 'step', step } : null;
}
