import { useSyncExternalStore } from 'react';
import { onPreferences, type Preferences, preferences } from './preferences';

export const usePreferences = (): Preferences => useSyncExternalStore(onPreferences, preferences);
