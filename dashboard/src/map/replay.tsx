import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';

interface Replay {
  /** The instant that the map shows, in milliseconds; null while it shows the present. */
  moment: number | null;
  show: (moment: number | null) => void;
}

const ReplayContext = createContext<Replay>({ moment: null, show: () => undefined });

export const useReplay = (): Replay => useContext(ReplayContext);

/** What of the past the map shows, for whoever moves it there and for the map. */
export function ReplayProvider({ children }: { children: ReactNode }) {
  const [moment, show] = useState<number | null>(null);
  const replay = useMemo(() => ({ moment, show }), [moment]);
  return <ReplayContext value={replay}>{children}</ReplayContext>;
}
