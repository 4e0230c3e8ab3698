import { useQuery } from '@tanstack/react-query';
import type { Session } from './api-types.ts';
import { sessionQuery } from './queries.ts';

/** Who is signed in; null after the session has ended. Inside the frame it has been asked for already. */
export function useSession(): Session | null {
  return useQuery(sessionQuery).data ?? null;
}
