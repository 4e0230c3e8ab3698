import { afterEach, describe, expect, it, vi } from 'vitest';
import { getJson, Problem, queryOf, sendJson } from './api.ts';

const answer = (status: number, body: unknown, type = 'application/json') =>
  vi.fn<(path: string, init: RequestInit) => Promise<Response>>(
    async () =>
      new Response(body === undefined ? null : JSON.stringify(body), { status, headers: { 'Content-Type': type } }),
  );

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('sendJson', () => {
  it('sends what the server asks of a write: the header of the page, the revision, a key that makes a repeat harmless', async () => {
    const fetched = answer(200, { revision: 4 });
    vi.stubGlobal('fetch', fetched);
    await sendJson('/dossiers/d/changes', { method: 'POST', body: { edits: [] }, revision: 3 });
    const [path, init] = fetched.mock.calls[0] ?? ['', {}];
    expect(path).toBe('/api/dossiers/d/changes');
    expect(init.headers).toMatchObject({ 'X-Primum': '1', 'If-Match': '"3"' });
    expect((init.headers as Record<string, string>)['Idempotency-Key']).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe('a POST whose answer got lost', () => {
  const refusal = (status: number, code: string) =>
    new Response(JSON.stringify({ code, title: code }), { status, headers: { 'Content-Type': 'application/json' } });

  it('is asked again with the same key until there is one', async () => {
    vi.useFakeTimers();
    const fetched = vi
      .fn<(path: string, init: RequestInit) => Promise<Response>>()
      .mockRejectedValueOnce(new TypeError('failed'))
      .mockResolvedValueOnce(refusal(409, 'STILL_RUNNING'))
      .mockResolvedValueOnce(refusal(503, 'STORE_UNAVAILABLE'))
      .mockResolvedValueOnce(new Response('{"revision":4}', { headers: { 'Content-Type': 'application/json' } }));
    vi.stubGlobal('fetch', fetched);
    const asked = sendJson('/dossiers/d/changes', { method: 'POST', body: {} });
    await vi.runAllTimersAsync();
    expect(await asked).toEqual({ revision: 4 });
    const keys = fetched.mock.calls.map(([, init]) => new Headers(init.headers).get('Idempotency-Key'));
    expect([keys.length, new Set(keys).size]).toEqual([4, 1]);
  });

  it('is told after some tries; a refusal, and a write without a key, are told at once', async () => {
    vi.useFakeTimers();
    const fetched = vi.fn<typeof fetch>().mockRejectedValue(new TypeError('failed'));
    vi.stubGlobal('fetch', fetched);
    const lost = sendJson('/x', { method: 'POST' }).catch((error: unknown) => error);
    await vi.runAllTimersAsync();
    expect(await lost).toMatchObject({ code: 'NOT_REACHED' });
    expect(fetched).toHaveBeenCalledTimes(6);
    await expect(sendJson('/x', { method: 'PUT' })).rejects.toMatchObject({ code: 'NOT_REACHED' });
    expect(fetched).toHaveBeenCalledTimes(7);
    fetched.mockResolvedValueOnce(refusal(412, 'STALE_REVISION'));
    await expect(sendJson('/x', { method: 'POST' })).rejects.toMatchObject({ code: 'STALE_REVISION' });
    expect(fetched).toHaveBeenCalledTimes(8);
  });
});

describe('getJson', () => {
  it('turns problem details into an error with its stable code and its faults', async () => {
    const faults = [{ message: 'no such type' }];
    vi.stubGlobal('fetch', answer(412, { code: 'STALE_REVISION', title: 'Revision 5 is newer', faults }));
    await expect(getJson('/x')).rejects.toMatchObject({
      code: 'STALE_REVISION',
      status: 412,
      message: 'Revision 5 is newer',
      faults,
    });
  });

  it('tells a server that cannot be reached apart from one that refuses', async () => {
    vi.stubGlobal('fetch', vi.fn().mockRejectedValue(new TypeError('failed')));
    const error = await getJson('/x').catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(Problem);
    expect(error).toMatchObject({ code: 'NOT_REACHED', status: 0 });
  });

  it('survives an answer that is no JSON', async () => {
    vi.stubGlobal(
      'fetch',
      vi.fn(async () => new Response('<html>', { status: 502, statusText: 'Bad Gateway' })),
    );
    await expect(getJson('/x')).rejects.toMatchObject({ code: 'UNEXPECTED', status: 502, message: 'Bad Gateway' });
  });
});

describe('queryOf', () => {
  it('leaves out what is not set and writes flags as 1', () => {
    expect(queryOf({ mode: 'future', proposed: true, to: undefined, q: '', none: false, limit: 0 })).toBe(
      '?mode=future&proposed=1&limit=0',
    );
  });
});
