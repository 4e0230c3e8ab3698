/** The database goes away under a running server, and comes back. */
import { openTestDatabase } from '@primum/store/testing/on-both-databases';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { listenTo } from './testing/event-stream.ts';
import { type Line, lineTo } from './testing/line-to-database.ts';
import {
  type Ask,
  asking,
  newExample,
  startSecondServer,
  startTestServer,
  type TestServer,
} from './testing/test-server.ts';

const postgresql = inject('postgresqlUrl');

describe.skipIf(postgresql === undefined)('a server whose database goes away', () => {
  const closing: (() => Promise<void>)[] = [];
  let server: TestServer;
  let other: TestServer;
  let line: Line;
  let ask: Ask;

  beforeAll(async () => {
    const opened = await openTestDatabase(postgresql ?? '');
    await opened.database.close();
    line = await lineTo(opened.url);
    const first = await startTestServer({ url: line.url });
    const second = await startSecondServer(first.server, { url: opened.url });
    [server, other] = [first.server, second.server];
    ask = await asking(server, server.people.editor);
    closing.push(
      first.close,
      second.close,
      () => line.close(),
      () => opened.drop(),
    );
  });
  afterAll(async () => {
    for (const close of closing) await close();
  });

  const change = async (by: Ask, dossier: string, revision: number) => {
    const payload = { edits: [{ document: 'dossier', do: 'set', path: ['title'], value: `After ${revision}` }] };
    const headers = { 'if-match': `"${revision}"` };
    return by({ method: 'POST', url: `/api/dossiers/${dossier}/changes`, payload, headers });
  };

  it('says so, is alive and not ready, and works again when it is back', async () => {
    const dossier = await newExample(server);
    line.cut();
    for (let at = 0; at < 3; at += 1) {
      const refused = await ask({ url: `/api/dossiers/${dossier}` });
      expect(refused.json()).toMatchObject({ status: 503, code: 'STORE_UNAVAILABLE' });
      expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    }
    expect((await change(ask, dossier, 1)).statusCode).toBe(503);
    expect((await server.app.inject({ url: '/health' })).statusCode).toBe(200);
    expect((await server.app.inject({ url: '/ready' })).statusCode).toBe(503);
    line.mend();
    await vi.waitFor(async () => expect((await server.app.inject({ url: '/ready' })).statusCode).toBe(200));
    expect((await change(ask, dossier, 1)).json()).toMatchObject({ revision: 2 });
  });

  it('ends its streams when it is back, so that nobody misses what was told meanwhile', async () => {
    const dossier = await newExample(server);
    let revision = 0;
    // The line that listens comes back a moment after the others: what is told before that ends the stream and is read again.
    const { listening, id } = await vi.waitFor(
      async () => {
        const opened = await listenTo(server, { dossier, who: server.people.reader });
        expect((await change(ask, dossier, revision + 1)).statusCode).toBe(200);
        revision += 1;
        return { listening: opened, id: (await opened.next('revision', 1_000)).id };
      },
      { timeout: 20_000 },
    );
    line.cut();
    expect((await change(await asking(other, other.people.editor), dossier, revision + 1)).statusCode).toBe(200);
    line.mend();
    await listening.ended;
    const again = await listenTo(server, {
      dossier,
      who: other.people.reader,
      ...(id === undefined ? {} : { after: id }),
    });
    expect((await again.next('revision', 10_000)).data).toMatchObject({ revision: revision + 2 });
    await change(ask, dossier, revision + 2);
    expect((await again.next('revision', 10_000)).data).toMatchObject({ revision: revision + 3 });
    again.stop();
  });
});
