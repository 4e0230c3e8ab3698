/** Keeps what the server answered, and notices when a session has ended. */
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { isProblem, Problem } from './api.ts';
import { sessionQuery } from './queries.ts';

export function queryClient(): QueryClient {
  const endSession = (error: unknown) => {
    if (isProblem(error, 'NOT_SIGNED_IN')) client.setQueryData(sessionQuery.queryKey, null);
  };
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError: endSession }),
    mutationCache: new MutationCache({ onError: endSession }),
    defaultOptions: {
      // Live updates say what is old; a look back at the window need not ask for everything again.
      queries: { staleTime: 30_000, refetchOnWindowFocus: false, retry: isWorthAnother },
    },
  });
  return client;
}

/** A refusal stays one however often one asks. */
function isWorthAnother(failures: number, error: unknown): boolean {
  return failures < 2 && (!(error instanceof Problem) || error.status === 0 || error.status >= 500);
}
