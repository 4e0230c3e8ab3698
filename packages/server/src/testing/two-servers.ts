/** Two servers on one PostgreSQL, for tests of what either knows of the other. */
import { openTestDatabase } from '@primum/store/testing/on-both-databases';
import { afterAll, beforeAll } from 'vitest';
import { startSecondServer, startTestServer, type TestServer } from './test-server.ts';

/** `postgresql`: address of the server of databases. Gives both, for use inside tests. */
export function twoServers(postgresql: string | undefined): readonly [() => TestServer, () => TestServer] {
  const servers: TestServer[] = [];
  const closing: (() => Promise<void>)[] = [];
  beforeAll(async () => {
    const opened = await openTestDatabase(postgresql ?? '');
    await opened.database.close();
    const first = await startTestServer({ url: opened.url });
    const second = await startSecondServer(first.server, { url: opened.url });
    servers.push(first.server, second.server);
    closing.push(first.close, second.close, () => opened.drop());
  });
  afterAll(async () => {
    for (const close of closing) await close();
  });
  return [() => servers[0] as TestServer, () => servers[1] as TestServer];
}
