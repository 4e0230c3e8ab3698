import type { SessionView } from '@primum/core/api/session';
import { useQuery } from '@tanstack/react-query';
import { sessionQuery } from './queries.ts';

/** Who is signed in; null after the session has ended. Inside the frame it has been asked for already. */
export function useSession(): SessionView | null {
  return useQuery(sessionQuery).data ?? null;
}
