import { describe, expect, it } from 'vitest';
import { asking, newExample, testServer } from './testing/test-server.ts';

const server = testServer();

describe('what no database keeps as it is', () => {
  it.each([
    ['the end of a text', 'a\u0000b'],
    ['half of a character', 'x\ud83d'],
  ])('is refused with its place: %s', async (_, text) => {
    const dossier = await newExample(server());
    const ask = await asking(server(), server().people.editor);
    const url = `/api/dossiers/${dossier}/discussion`;
    const refused = await ask({ method: 'POST', url, payload: { thing: 'monitor', text, mentions: [] } });
    expect(refused.json()).toMatchObject({
      status: 422,
      code: 'INPUT_INVALID',
      faults: [{ document: 'body', path: ['text'], code: 'bad-character' }],
    });
  });

  it('is refused in an address, too', async () => {
    const ask = await asking(server(), server().people.editor);
    expect((await ask({ url: '/api/dossiers/a%00b' })).json()).toMatchObject({ status: 422, code: 'INPUT_INVALID' });
    expect((await ask({ url: '/api/packs/x/entries?q=%00' })).statusCode).toBe(422);
  });

  it('is refused when it is nested without end, however deep', async () => {
    const ask = await asking(server(), server().people.owner);
    const depth = 100_000;
    const payload = `{"from":${'['.repeat(depth)}${']'.repeat(depth)}}`;
    const headers = { 'content-type': 'application/json' };
    const refused = await ask({ method: 'POST', url: '/api/dossiers', payload, headers });
    expect(refused.json()).toMatchObject({ status: 422, faults: [{ code: 'too-deep' }] });
  });

  it('takes directions of writing and all other signs as they are', async () => {
    const dossier = await newExample(server());
    const ask = await asking(server(), server().people.editor);
    const url = `/api/dossiers/${dossier}/discussion`;
    const text = '\u202egnp.exe \u2067مرحبا\u2069 <script>alert(1)</script> 👩‍👩‍👧‍👦';
    expect((await ask({ method: 'POST', url, payload: { thing: 'x', text, mentions: [] } })).statusCode).toBe(201);
    expect((await ask({ url })).json()).toMatchObject({ items: [{ text }] });
  });
});
