import { type RefObject, useEffect, useState } from 'react';

interface Room {
  width: number;
  height: number;
}

/** The size of an element, as it changes: a virtual table has to be told how much room it has. */
export function useRoom(of: RefObject<HTMLElement | null>): Room | null {
  const [room, setRoom] = useState<Room | null>(null);
  useEffect(() => {
    if (!of.current) return;
    const observer = new ResizeObserver(([entry]) => {
      if (!entry) return;
      const { width, height } = entry.contentRect;
      if (height > 0) setRoom({ width: Math.floor(width), height: Math.floor(height) });
    });
    observer.observe(of.current);
    return () => observer.disconnect();
  }, [of]);
  return room;
}
