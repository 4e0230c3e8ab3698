import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { asking, newExample, testServer } from '../testing/test-server.ts';

const AMPS = resolve(import.meta.dirname, '../../../../examples/amps');
const server = testServer();

describe('a dossier', () => {
  it('begun from an example has its texts byte for byte, comments included', async () => {
    const id = await newExample(server());
    const ask = await asking(server(), server().people.reader);
    for (const kind of ['dossier', 'system', 'harms', 'controls', 'assumptions']) {
      const { text } = (await ask({ url: `/api/dossiers/${id}/documents/${kind}` })).json<{ text: string }>();
      expect(text).toBe(readFileSync(resolve(AMPS, `${kind}.yaml`), 'utf8'));
    }
  });

  it('says what this session may do with it', async () => {
    const id = await newExample(server());
    const mayOf = async (role: 'owner' | 'reader') =>
      (await (await asking(server(), server().people[role]))({ url: `/api/dossiers/${id}` })).json<{ may: string[] }>()
        .may;
    expect(await mayOf('reader')).toEqual(['dossier.read', 'dossier.read-part', 'dossier.discuss']);
    expect(await mayOf('owner')).toContain('dossier.share');
  });

  it('begun by the guided start can be judged as it stands', async () => {
    const ask = await asking(server(), server().people.editor);
    const choices = (await ask({ url: '/api/starter' })).json<{ types: { value: string }[] }>();
    expect(choices.types.length).toBeGreaterThan(20);
    const starter = { title: 'My pump', owner: 'Maker', type: 'infusion-pump', place: 'ward', function: 'infusion' };
    const made = await ask({ method: 'POST', url: '/api/dossiers', payload: { from: { starter } } });
    expect(made.statusCode).toBe(201);
    const picture = await ask({ url: `/api/dossiers/${made.json<{ id: string }>().id}/picture` });
    expect(picture.statusCode).toBe(200);
    expect(picture.json<{ harms: unknown[] }>().harms.length).toBeGreaterThan(0);
    const wrong = { ...starter, type: 'toaster' };
    const refused = await ask({ method: 'POST', url: '/api/dossiers', payload: { from: { starter: wrong } } });
    expect(refused.json()).toMatchObject({ status: 422, code: 'INPUT_INVALID' });
  });

  it.each([
    [{ from: { example: '../../packages' } }, 404],
    [{ from: { example: 'nothing' } }, 404],
    [{ from: { documents: { system: 'a: 1' } } }, 422],
    [{ from: { documents: { dossier: 'id: x', '../system': 'a: 1' } } }, 422],
    [{ from: {} }, 422],
    [{}, 422],
  ])('is not begun from %j', async (payload, status) => {
    const ask = await asking(server(), server().people.owner);
    const { statusCode, headers, json } = await ask({ method: 'POST', url: '/api/dossiers', payload });
    expect(statusCode).toBe(status);
    expect(headers['content-type']).toContain('application/problem+json');
    expect(json<{ code: string }>().code).toMatch(/^[A-Z_]+$/);
  });

  it('is listed once in pages, newest change first', async () => {
    const ask = await asking(server(), server().people.reader);
    const made = [await newExample(server()), await newExample(server())];
    const ids: string[] = [];
    for (let cursor = ''; ; ) {
      const url = `/api/dossiers?limit=1${cursor === '' ? '' : `&cursor=${cursor}`}`;
      const { items, next } = (await ask({ url })).json<{ items: { id: string }[]; next?: string }>();
      ids.push(...items.map(({ id }) => id));
      if (next === undefined) break;
      cursor = next;
    }
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining(made));
    expect((await ask({ url: '/api/dossiers?cursor=nonsense' })).json()).toMatchObject({ code: 'INPUT_INVALID' });
    expect((await ask({ url: '/api/dossiers?limit=0' })).statusCode).toBe(422);
  });

  it('is gone from sight once archived', async () => {
    const id = await newExample(server());
    const ask = await asking(server(), server().people.owner);
    expect((await ask({ method: 'DELETE', url: `/api/dossiers/${id}` })).statusCode).toBe(204);
    expect((await ask({ url: `/api/dossiers/${id}` })).statusCode).toBe(404);
  });
});
