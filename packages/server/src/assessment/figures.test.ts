import { describe, expect, it } from 'vitest';
import { asking, newExample, testServer } from '../testing/test-server.ts';

const server = testServer();

describe('the figures of a dossier', () => {
  it('are those of its picture, and of an earlier revision as it was then', async () => {
    const id = await newExample(server());
    const ask = await asking(server(), server().people.editor);
    const figures = async (query = '') => (await ask({ url: `/api/dossiers/${id}/figures${query}` })).json<object>();
    const { counts } = (await ask({ url: `/api/dossiers/${id}/picture` })).json<{
      counts: { evaluations: object; waiting: number };
    }>();
    const first = { revision: 1, ...counts.evaluations, waiting: counts.waiting };
    expect(await figures()).toEqual(first);
    const edit = { document: 'system', do: 'remove', path: ['functions'] };
    const changed = await ask({
      method: 'POST',
      url: `/api/dossiers/${id}/changes`,
      headers: { 'if-match': '"1"' },
      payload: { edits: [edit] },
    });
    expect(changed.statusCode).toBe(200);
    expect((await figures()) as { waiting: number }).not.toMatchObject({ waiting: counts.waiting });
    expect(await figures('?revision=1')).toEqual(first);
  });

  it('of a revision that is not there are not found', async () => {
    const id = await newExample(server());
    const ask = await asking(server(), server().people.reader);
    expect((await ask({ url: `/api/dossiers/${id}/figures?revision=9` })).json()).toMatchObject({ code: 'NOT_FOUND' });
    expect((await ask({ url: `/api/dossiers/${id}/figures?revision=0` })).statusCode).toBe(422);
  });
});
