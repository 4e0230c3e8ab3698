import { afterEach, describe, expect, it, vi } from 'vitest';
import { toProblem } from './problem.ts';
import { asking, newExample, testServer } from './testing/test-server.ts';

const server = testServer();
afterEach(() => vi.restoreAllMocks());

describe('a disk with too little room', () => {
  it('lets people read and sign in, and refuses changes before anything of them is done', async () => {
    const id = await newExample(server());
    const ask = await asking(server(), server().people.owner);
    const rename = {
      method: 'POST' as const,
      url: `/api/dossiers/${id}/changes`,
      headers: { 'if-match': '"1"', 'idempotency-key': '0123456789abcdef0123' },
      payload: { edits: [{ document: 'dossier', do: 'set', path: ['title'], value: 'Other' }] },
    };
    const room = vi.spyOn(server().store.database, 'room').mockReturnValue(10_000_000);
    const refused = await ask(rename);
    expect(refused.json()).toMatchObject({ status: 507, code: 'DISK_FULL' });
    expect(refused.body).toContain('Nothing was changed');
    expect((await ask({ url: `/api/dossiers/${id}/picture` })).statusCode).toBe(200);
    const tried = await ask({ method: 'POST', url: `/api/dossiers/${id}/what-if`, payload: { add: [], remove: [] } });
    expect(tried.statusCode).toBe(200);
    const wrong = { email: 'nobody@example.org', password: 'no such password here' };
    expect((await ask({ method: 'POST', url: '/api/session', payload: wrong })).statusCode).toBe(401);
    // The same request with the same key once there is room: it was never begun.
    room.mockReturnValue(10_000_000_000);
    expect((await ask(rename)).json()).toMatchObject({ revision: 2 });
  });

  it('under PostgreSQL is told in the same words', () => {
    const full = Object.assign(new Error('could not extend file'), { code: '53100' });
    expect(toProblem(full)).toMatchObject({ status: 507, code: 'DISK_FULL' });
  });
});
