import { useState } from 'react';
import { type DoorProblem, knock } from '../../lib/door';

interface Knock<T> {
  busy: boolean;
  problem: DoorProblem | null;
  /** Answers what the door said, or null when it refused; the refusal is then in `problem`. */
  run: (body: object) => Promise<T | null>;
  forget: () => void;
}

/** One request to the door that a form sends. */
export function useKnock<T>(path: string): Knock<T> {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<DoorProblem | null>(null);
  return {
    busy,
    problem,
    forget: () => setProblem(null),
    run: async (body) => {
      setBusy(true);
      setProblem(null);
      const { data, problem: refused } = await knock<T>(path, body);
      setBusy(false);
      setProblem(refused);
      return data;
    },
  };
}
