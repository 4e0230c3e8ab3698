import { describe, expect, it } from 'vitest';
import { asking, testServer } from '../testing/test-server.ts';

const server = testServer();

async function preview(name: string, text: string) {
  const ask = await asking(server(), server().people.editor);
  const reply = await ask({ method: 'POST', url: '/api/imports', payload: { name, text } });
  return { ask, reply };
}

const TABLE = 'name,type,zone,to\nPump,infusion pump,Ward,Server\nServer,server,Data centre,\n';

describe('an import', () => {
  it('is shown first and keeps nothing; what was shown makes a dossier without faults', async () => {
    const { ask, reply } = await preview('pumps.csv', TABLE);
    expect(reply.statusCode).toBe(200);
    const shown = reply.json<{ documents: Record<string, string>; guesses: { what: string }[] }>();
    expect(shown).toMatchObject({ format: 'csv', title: 'pumps', counts: { assets: 2, zones: 2, data: 1 } });
    expect(shown.guesses.map(({ what }) => what)).toContain('asset type of "Pump"');
    expect((await ask({ url: '/api/dossiers' })).json()).toEqual({ items: [] });
    const { documents } = shown;
    const made = await ask({ method: 'POST', url: '/api/dossiers', payload: { from: { documents } } });
    expect(made.statusCode).toBe(201);
    const { id } = made.json<{ id: string }>();
    expect((await ask({ url: `/api/dossiers/${id}/values` })).json<{ faults: object[] }>().faults).toEqual([]);
  });

  it('that breaks half way is refused with all faults and their lines, and nothing is kept', async () => {
    const { ask, reply } = await preview('pumps.csv', 'name,to\nPump,Sever\nPump,\nServer,\n');
    expect(reply.json()).toMatchObject({
      status: 422,
      code: 'INPUT_INVALID',
      faults: [
        { line: 2, hint: 'did you mean "Server"?' },
        { line: 3, code: 'duplicate-id' },
      ],
    });
    expect((await ask({ url: '/api/dossiers' })).json<{ items: { title: string }[] }>().items).toHaveLength(1);
  });

  it.each([
    ['a table under another name', 'pumps.txt', TABLE],
    ['text', 'x.json', 'hello'],
    ['nothing', 'x.json', ''],
    ['signs that are no text', 'x.csv', 'name\n\u0000\u202e\n"'],
  ])('of %s is refused in words', async (_, name, text) => {
    const { reply } = await preview(name, text);
    expect(reply.json()).toMatchObject({ status: 422, code: 'INPUT_INVALID' });
  });
});
