import { useSyncExternalStore } from 'react';
import { onSession, type Session, session } from './session';

export const useSession = (): Session => useSyncExternalStore(onSession, session);
