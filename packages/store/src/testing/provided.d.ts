/** What test-databases.ts provides to every test. */
import type { ProvidedContext } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** File with an archive of an embedded database that has all tables. */
    embeddedArchive: string;
    /** Address of a PostgreSQL in which tests may make databases; undefined where there is none. */
    postgresqlUrl: string | undefined;
  }
}

export type Provided = ProvidedContext;
