import { randomUUID } from 'node:crypto';
import { hashOfToken } from '@primum/store/account/tokens';
import { describe, expect, it } from 'vitest';
import { asking, newExample, PASSWORD, testServer } from './testing/test-server.ts';

const server = testServer();
const url = '/api/dossiers';
const payload = { from: { example: 'amps' } };

async function asOwner() {
  const ask = await asking(server(), server().people.owner);
  const count = async () => (await ask({ url: `${url}?limit=200` })).json<{ items: unknown[] }>().items.length;
  return { ask, count };
}

describe('a POST with an Idempotency-Key', () => {
  it('that comes again gets the reply that it got, and is done once', async () => {
    const { ask, count } = await asOwner();
    const dossier = await newExample(server());
    const edits = [{ document: 'dossier', do: 'set', path: ['title'], value: 'Changed' }];
    const change = () =>
      ask({
        method: 'POST',
        url: `${url}/${dossier}/changes`,
        payload: { edits },
        headers: { 'if-match': '"1"', 'idempotency-key': dossier },
      });
    const [first, again] = [await change(), await change()];
    expect(first.json()).toMatchObject({ revision: 2 });
    expect(again.body).toBe(first.body);
    expect(again.headers).toMatchObject({
      etag: '"2"',
      'content-type': first.headers['content-type'],
      'idempotency-replayed': 'true',
    });
    expect(await count()).toBe(1);
  });

  it('at the same moment as its twin is done once', async () => {
    const { ask, count } = await asOwner();
    const before = await count();
    const headers = { 'idempotency-key': randomUUID() };
    const twins = await Promise.all([1, 2].map(() => ask({ method: 'POST', url, payload, headers })));
    const codes = twins.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b);
    expect(codes[0]).toBe(201);
    if (codes[1] === 409) {
      const late = twins.find(({ statusCode }) => statusCode === 409);
      expect(late?.json()).toMatchObject({ code: 'STILL_RUNNING' });
      expect(late?.headers['retry-after']).toBe('1');
    }
    expect(await count()).toBe(before + 1);
  });

  it('is refused with the key of another request', async () => {
    const { ask } = await asOwner();
    const headers = { 'idempotency-key': randomUUID() };
    expect((await ask({ method: 'POST', url, payload, headers })).statusCode).toBe(201);
    const other = await ask({
      method: 'POST',
      url,
      payload: { from: { example: 'remote-patient-monitoring' } },
      headers,
    });
    expect(other.json()).toMatchObject({ status: 422, code: 'KEY_REUSED' });
    const short = await ask({ method: 'POST', url, payload, headers: { 'idempotency-key': '1' } });
    expect(short.json()).toMatchObject({ status: 422, code: 'INPUT_INVALID' });
  });

  it('does not give its reply to somebody else, nor to who may no longer do it', async () => {
    const headers = { 'idempotency-key': randomUUID() };
    const invited = { email: 'somebody@example.org', role: 'reader' };
    const options = { method: 'POST', url: '/api/organisation/invitations', payload: invited, headers } as const;
    const { ask } = await asOwner();
    const mine = (await ask(options)).json<{ link: string }>();
    expect((await ask(options)).json()).toEqual(mine);
    const stranger = await asking(server(), server().stranger);
    expect((await stranger(options)).json()).not.toEqual(mine);
    const reader = await asking(server(), server().people.reader);
    expect((await reader(options)).statusCode).toBe(403);
  });

  it('that was refused can be asked again with what was missing there', async () => {
    const { ask } = await asOwner();
    const headers = { 'idempotency-key': randomUUID() };
    const wrong = { from: { example: 'nothing' } };
    expect((await ask({ method: 'POST', url, payload: wrong, headers })).statusCode).toBe(404);
    expect((await ask({ method: 'POST', url, payload, headers })).statusCode).toBe(201);
  });

  it('with a password leaves no hash behind that guesses of it could be tried on', async () => {
    const { ask } = await asOwner();
    const begin = (key: string) =>
      ask({
        method: 'POST',
        url: '/api/account/second-factor',
        payload: { password: PASSWORD },
        headers: { 'idempotency-key': key },
      });
    const keys = [randomUUID(), randomUUID()];
    for (const key of keys) expect((await begin(key)).statusCode).toBe(200);
    const rows = await server()
      .store.database.query.selectFrom('kept_reply')
      .select('request_hash')
      .where('account_id', '=', server().people.owner.account)
      .where(
        'key_hash',
        'in',
        keys.map((key) => hashOfToken(key)),
      )
      .execute();
    // Who does not know the keys cannot even see that the same was asked twice.
    expect(new Set(rows.map(({ request_hash }) => request_hash)).size).toBe(2);
  });

  it('is described for every route that takes one', async () => {
    const { paths } = (await server().app.inject({ url: '/docs/api/openapi.json' })).json<{
      paths: Record<string, { post?: { parameters?: { name: string }[] } }>;
    }>();
    const names = (path: string) => (paths[path]?.post?.parameters ?? []).map(({ name }) => name);
    expect(names('/api/dossiers')).toEqual(['x-primum', 'idempotency-key']);
    expect(names('/api/session')).toEqual(['x-primum']);
  });
});
