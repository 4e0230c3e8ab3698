import { describe, expect, it } from 'vitest';
import { asking, newExample, testServer } from '../testing/test-server.ts';

const server = testServer();

async function opened() {
  const id = await newExample(server());
  const ask = await asking(server(), server().people.editor);
  const textOf = async (kind: string) =>
    (await ask({ url: `/api/dossiers/${id}/documents/${kind}` })).json<{ text: string }>().text;
  const change = (edits: object[], revision = 1) =>
    ask({
      method: 'POST',
      url: `/api/dossiers/${id}/changes`,
      headers: { 'if-match': `"${revision}"` },
      payload: { edits },
    });
  return { id, ask, textOf, change };
}

describe('edits', () => {
  it('change what they name and leave every comment where it was', async () => {
    const { id, ask, textOf, change } = await opened();
    const before = await textOf('dossier');
    const saved = await change([{ document: 'dossier', do: 'set', path: ['stage'], value: 'field-use' }]);
    expect(saved.json()).toEqual({ revision: 2, faults: [] });
    expect(await textOf('dossier')).toBe(before.replace('stage: design', 'stage: field-use'));
    expect((await ask({ url: `/api/dossiers/${id}` })).json()).toMatchObject({ stage: 'field-use', revision: 2 });
    const [newest] = (await ask({ url: `/api/dossiers/${id}/history` })).json<{ items: { changes: object[] }[] }>()
      .items;
    expect(newest?.changes).toMatchObject([{ path: ['stage'], kind: 'changed', before: 'design', after: 'field-use' }]);
  });

  it('of several documents are one revision', async () => {
    const { id, ask, change } = await opened();
    const party = { id: 'integrator', kind: 'integrator', title: 'Integrator' };
    const saved = await change([
      { document: 'system', do: 'insert', path: ['parties', 0], value: party },
      { document: 'dossier', do: 'set', path: ['owner'], value: 'integrator' },
    ]);
    expect(saved.json()).toEqual({ revision: 2, faults: [] });
    const { values } = (await ask({ url: `/api/dossiers/${id}/values` })).json<{
      values: Record<string, { parties?: object[]; owner?: string }>;
    }>();
    expect(values['system']?.parties?.[0]).toEqual(party);
    expect(values['dossier']?.owner).toBe('integrator');
  });

  it('are kept all or none, and each that does not fit is told', async () => {
    const { textOf, change } = await opened();
    const before = await textOf('dossier');
    const refused = await change([
      { document: 'dossier', do: 'set', path: ['title'], value: 'New' },
      { document: 'dossier', do: 'remove', path: ['uses', 99] },
      { document: 'controls', do: 'set', path: ['controls', 0, 'control', 'deeper'], value: 1 },
    ]);
    expect(refused.json()).toMatchObject({ status: 422, code: 'INPUT_INVALID' });
    expect(refused.json<{ faults: object[] }>().faults).toHaveLength(2);
    expect(await textOf('dossier')).toBe(before);
  });

  it('that make a fault are kept, and what the packs offer to mend it is still told', async () => {
    const { id, ask, change } = await opened();
    const before = (await ask({ url: `/api/dossiers/${id}/vocabulary` })).json();
    const saved = await change([{ document: 'system', do: 'set', path: ['assets', 0, 'zone'], value: 'nowhere' }]);
    expect(saved.json()).toMatchObject({ faults: [{ document: 'system', path: ['assets', 0, 'zone'] }] });
    expect((await ask({ url: `/api/dossiers/${id}/picture` })).statusCode).toBe(422);
    const after = await ask({ url: `/api/dossiers/${id}/vocabulary` });
    expect(after.statusCode).toBe(200);
    expect(after.json()).toEqual(before);
  });

  it('on an older revision are refused', async () => {
    const { change } = await opened();
    const edit = (value: string) => [{ document: 'dossier', do: 'set', path: ['title'], value }];
    expect((await change(edit('A'))).statusCode).toBe(200);
    expect((await change(edit('B'))).json()).toMatchObject({ code: 'STALE_REVISION', facts: { current: 2 } });
    expect((await change(edit('B'), 2)).statusCode).toBe(200);
  });

  it.each([
    [[]],
    [[{ document: 'passwords', do: 'set', path: [], value: 1 }]],
    [[{ document: 'dossier', do: 'eat', path: [] }]],
    [[{ document: 'dossier', do: 'set', path: ['__proto__', 'x'], value: 1 }]],
  ])('that are none are refused: %j', async (edits) => {
    const { change } = await opened();
    expect((await change(edits)).json()).toMatchObject({ status: 422, code: 'INPUT_INVALID' });
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });
});
