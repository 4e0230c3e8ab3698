/** Two servers on one PostgreSQL: whoever is at either sees one live whole. */
import { slowCommits } from '@primum/store/testing/slow-commits';
import { describe, expect, inject, it } from 'vitest';
import { listenTo } from './testing/event-stream.ts';
import { asking, newExample, PASSWORD, type TestServer } from './testing/test-server.ts';
import { twoServers } from './testing/two-servers.ts';

const postgresql = inject('postgresqlUrl');

describe.skipIf(postgresql === undefined)('two servers on one PostgreSQL', () => {
  const [one, other] = twoServers(postgresql);

  it('know a session that began at the other, and both end it when either does', async () => {
    const headers = { 'x-primum': '1' };
    const payload = { email: 'editor@example.org', password: PASSWORD };
    const signedIn = await one().app.inject({ method: 'POST', url: '/api/session', payload, headers });
    const cookies = { primum_session: signedIn.cookies[0]?.value ?? '' };
    const statusAt = async ({ app }: TestServer) => (await app.inject({ url: '/api/session', cookies })).statusCode;
    expect([await statusAt(one()), await statusAt(other())]).toEqual([200, 200]);
    await other().app.inject({ method: 'DELETE', url: '/api/session', cookies, headers });
    expect([await statusAt(one()), await statusAt(other())]).toEqual([401, 401]);
  });

  it('tell at once of an edit that was made at the other, and give its picture', async () => {
    const dossier = await newExample(one());
    const listening = await listenTo(other(), { dossier, who: other().people.reader });
    const ask = await asking(one(), one().people.editor);
    const edits = [{ document: 'dossier', do: 'set', path: ['title'], value: 'Changed at the first' }];
    const url = `/api/dossiers/${dossier}/changes`;
    const saved = await ask({ method: 'POST', url, payload: { edits }, headers: { 'if-match': '"1"' } });
    expect(saved.json()).toMatchObject({ revision: 2 });
    expect((await listening.next('revision', 10_000)).data).toMatchObject({ revision: 2 });
    const read = await asking(other(), other().people.reader);
    expect((await read({ url: `/api/dossiers/${dossier}` })).json()).toMatchObject({ title: 'Changed at the first' });
    expect((await read({ url: `/api/dossiers/${dossier}/picture` })).json()).toMatchObject({ revision: 2 });
    listening.stop();
  });

  it('refuse the second of two changes of one revision, whichever server each went to', async () => {
    const dossier = await newExample(one());
    const change = async (server: TestServer, value: string) => {
      const ask = await asking(server, server.people.editor);
      const payload = { edits: [{ document: 'dossier', do: 'set', path: ['title'], value }] };
      const headers = { 'if-match': '"1"' };
      return (await ask({ method: 'POST', url: `/api/dossiers/${dossier}/changes`, payload, headers })).statusCode;
    };
    const codes = await Promise.all([change(one(), 'a'), change(other(), 'b')]);
    expect(codes.toSorted((a, b) => a - b)).toEqual([200, 412]);
  });

  it('do a change once that was asked for at both with the same key', async () => {
    const options = {
      method: 'POST',
      url: '/api/dossiers',
      payload: { from: { example: 'amps' } },
      headers: { 'idempotency-key': 'one-key-for-both-servers' },
    } as const;
    const first = await (await asking(one(), one().people.owner))(options);
    const again = await (await asking(other(), other().people.owner))(options);
    expect(first.statusCode).toBe(201);
    expect(again.json()).toEqual(first.json());
  });

  it('answer a change when it is there for everybody, and no sooner', async () => {
    const dossier = await newExample(one());
    // An answer before the end of its transaction would find nothing at the other server.
    await slowCommits(one().store.database, { tables: ['revision', 'remark'], seconds: 0.3 });
    const write = await asking(one(), one().people.editor);
    const read = await asking(other(), other().people.reader);
    const edits = [{ document: 'dossier', do: 'set', path: ['title'], value: 'Slowly' }];
    const url = `/api/dossiers/${dossier}`;
    await write({ method: 'POST', url: `${url}/changes`, payload: { edits }, headers: { 'if-match': '"1"' } });
    expect((await read({ url })).json()).toMatchObject({ revision: 2, title: 'Slowly' });
    const made = await write({ method: 'POST', url: '/api/dossiers', payload: { from: { example: 'amps' } } });
    expect((await read({ url: `/api/dossiers/${made.json<{ id: string }>().id}` })).statusCode).toBe(200);
    await write({ method: 'POST', url: `${url}/discussion`, payload: { thing: 'x', text: 'Hm', mentions: [] } });
    expect((await read({ url: `${url}/discussion` })).json()).toMatchObject({ items: [{ text: 'Hm' }] });
  });
});
