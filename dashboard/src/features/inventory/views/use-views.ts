import { useState } from 'react';
import { readViews, type SavedView, withView, writeViews } from './saved-views';

const KEY = 'outpost.views';

const stored = (): SavedView[] => {
  try {
    return readViews(window.localStorage.getItem(KEY));
  } catch {
    return [];
  }
};

/** The reader's views, in this browser. */
export function useViews() {
  const [views, setViews] = useState(stored);
  const keep = (next: SavedView[]): void => {
    setViews(next);
    try {
      window.localStorage.setItem(KEY, writeViews(next));
    } catch {
      // A browser that refuses storage keeps them for this page only.
    }
  };
  return {
    views,
    save: (view: SavedView) => keep(withView(views, view)),
    remove: (name: string) => keep(views.filter((one) => one.name !== name)),
  };
}
