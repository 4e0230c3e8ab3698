import { describe, expect, it } from 'vitest';
import { asking, askingWithToken, newExample, newMachine, testServer } from '../testing/test-server.ts';

const server = testServer();
const URL = '/api/organisation/machines';
const NEW = { title: 'Build server', scopes: ['dossier.read', 'dossier.change'], expiresInDays: 30 };
const DAY_MS = 86_400_000;

const owner = () => asking(server(), server().people.owner);
const made = async () =>
  (await (await owner())({ method: 'POST', url: URL, payload: NEW })).json<{ id: string; token: string }>();

describe('a machine account', () => {
  it('is made with a token that is shown once', async () => {
    const { id, token } = await made();
    const listed = await (await owner())({ url: URL });
    expect(listed.json()).toMatchObject({ items: [{ id, title: 'Build server', scopes: NEW.scopes.toSorted() }] });
    expect(listed.body).not.toContain(token);
    expect(listed.body).not.toContain('hash');
  });

  it('changes a dossier of its organisation without a cookie, and stands by its name in the history', async () => {
    const dossier = await newExample(server());
    const { id, token } = await made();
    const ask = askingWithToken(server(), token);
    const edits = [{ document: 'dossier', do: 'set', path: ['title'], value: 'By a machine' }];
    const changed = await ask({
      method: 'POST',
      url: `/api/dossiers/${dossier}/changes`,
      payload: { edits },
      headers: { 'if-match': '"1"' },
    });
    expect(changed.json()).toMatchObject({ revision: 2 });
    const read = await ask({ url: `/api/dossiers/${dossier}` });
    expect(read.json()).toMatchObject({
      title: 'By a machine',
      may: ['dossier.read', 'dossier.read-part', 'dossier.change'],
    });
    const history = await ask({ url: `/api/dossiers/${dossier}/history` });
    expect(history.json()).toMatchObject({ items: [{ by: { id, name: 'Build server' } }, {}] });
    const audit = await (await owner())({ url: '/api/organisation/audit?limit=1' });
    expect(audit.json()).toMatchObject({ items: [{ account: id, action: 'dossier.change' }] });
  });

  it('is refused when its token was revoked, has expired, or was never given', async () => {
    const [revoked, old] = [await made(), await made()];
    const ask = await owner();
    expect((await ask({ method: 'DELETE', url: `${URL}/${revoked.id}` })).statusCode).toBe(204);
    expect((await ask({ method: 'DELETE', url: `${URL}/${revoked.id}` })).statusCode).toBe(404);
    server().pass(30 * DAY_MS);
    for (const token of [revoked.token, old.token, 'primum_x', 'a.b.c']) {
      const reply = await askingWithToken(server(), token)({ url: '/api/dossiers' });
      expect(reply.json()).toMatchObject({ status: 401, code: 'NOT_SIGNED_IN' });
      expect(reply.body).not.toContain(token);
    }
  });

  it('does not become the person whose cookie comes along, and a bad token is not saved by a good cookie', async () => {
    const ask = await owner();
    const token = await newMachine(server(), ['dossier.read']);
    const headers = { authorization: `Bearer ${token}` };
    expect((await ask({ url: '/api/organisation/people', headers })).statusCode).toBe(403);
    expect((await ask({ url: '/api/session', headers })).statusCode).toBe(403);
    expect((await ask({ url: '/api/session', headers: { authorization: 'Bearer x' } })).statusCode).toBe(401);
  });

  it('sees nothing of another organisation', async () => {
    const dossier = await newExample(server());
    const ask = await asking(server(), server().stranger);
    const { token } = (await ask({ method: 'POST', url: URL, payload: NEW })).json<{ token: string }>();
    const strange = askingWithToken(server(), token);
    expect((await strange({ url: '/api/dossiers' })).json()).toEqual({ items: [] });
    expect((await strange({ url: `/api/dossiers/${dossier}` })).statusCode).toBe(404);
  });

  it('tells all faults of what is asked for', async () => {
    const payload = { title: ' ', scopes: ['people.manage'], expiresInDays: 10_000 };
    const reply = await (await owner())({ method: 'POST', url: URL, payload });
    expect(reply.json()).toMatchObject({ status: 422, code: 'INPUT_INVALID' });
    expect(reply.json<{ faults: unknown[] }>().faults).toHaveLength(3);
  });
});
