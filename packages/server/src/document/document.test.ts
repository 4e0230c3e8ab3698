import { describe, expect, it } from 'vitest';
import { type Ask, asking, newExample, testServer } from '../testing/test-server.ts';

const server = testServer();

async function opened(): Promise<{ id: string; ask: Ask; url: string; text: string }> {
  const id = await newExample(server());
  const ask = await asking(server(), server().people.editor);
  const url = `/api/dossiers/${id}/documents/controls`;
  return { id, ask, url, text: (await ask({ url })).json<{ text: string }>().text };
}

describe('a document', () => {
  it('is changed on the revision that was read, and gives the next', async () => {
    const { id, ask, url, text } = await opened();
    const changed = `${text}# looked at again\n`;
    const saved = await ask({
      method: 'PUT',
      url,
      headers: { 'if-match': '"1"' },
      payload: { text: changed, reason: 'looked' },
    });
    expect(saved.json()).toMatchObject({ revision: 2 });
    expect(saved.headers['etag']).toBe('"2"');
    expect((await ask({ url })).json()).toMatchObject({ text: changed, revision: 2 });
    const history = (await ask({ url: `/api/dossiers/${id}/history` })).json<{ items: unknown[] }>();
    expect(history.items[0]).toMatchObject({ revision: 2, reason: 'looked', by: { name: 'A editor' } });
  });

  it('is not changed over what somebody else changed meanwhile', async () => {
    const { ask, url, text } = await opened();
    const put = (addition: string) =>
      ask({ method: 'PUT', url, headers: { 'if-match': '"1"' }, payload: { text: `${text}# ${addition}\n` } });
    await put('mine');
    const late = await put('yours');
    expect(late.json()).toMatchObject({ status: 412, code: 'STALE_REVISION', facts: { current: 2, expected: 1 } });
    expect((await ask({ url })).json<{ text: string }>().text).toContain('# mine');
  });

  it('of two changes at the same moment takes one', async () => {
    const { ask, url, text } = await opened();
    const put = (addition: string) =>
      ask({ method: 'PUT', url, headers: { 'if-match': '"1"' }, payload: { text: `${text}# ${addition}\n` } });
    const codes = (await Promise.all([put('a'), put('b'), put('c')])).map(({ statusCode }) => statusCode);
    expect(codes.toSorted((a, b) => a - b)).toEqual([200, 412, 412]);
  });

  it('needs to be told which revision was changed', async () => {
    const { ask, url } = await opened();
    for (const headers of [{}, { 'if-match': '*' }, { 'if-match': '1' }, { 'if-match': '"1' }]) {
      const { json } = await ask({ method: 'PUT', url, headers, payload: { text: 'controls: []\n' } });
      expect(json()).toMatchObject({ status: 422, code: 'INPUT_INVALID' });
    }
  });

  it('that is no YAML is refused with the place, and nothing is kept', async () => {
    const { ask, url, text } = await opened();
    const payload = { text: 'controls:\n  - { control: a, at: b\n' };
    const refused = await ask({ method: 'PUT', url, headers: { 'if-match': '"1"' }, payload });
    expect(refused.json()).toMatchObject({ status: 422, faults: [{ file: 'controls.yaml', code: 'syntax' }] });
    expect((await ask({ url })).json()).toMatchObject({ text, revision: 1 });
  });

  it('with a fault in what it says is kept, the fault is told, and the dossier is not judged until it is mended', async () => {
    const { id, ask, url } = await opened();
    const payload = { text: 'controls:\n  - { control: network-segmentation, at: nowhere, state: in-place }\n' };
    const saved = await ask({ method: 'PUT', url, headers: { 'if-match': '"1"' }, payload });
    expect(saved.json()).toMatchObject({ revision: 2, faults: [{ file: 'controls.yaml', line: 2 }] });
    const picture = await ask({ url: `/api/dossiers/${id}/picture` });
    expect(picture.json()).toMatchObject({
      status: 422,
      code: 'DOSSIER_INVALID',
      faults: [{ file: 'controls.yaml', line: 2 }],
    });
    const back = await ask({
      method: 'POST',
      url: `/api/dossiers/${id}/history/1/restore`,
      headers: { 'if-match': '"2"' },
      payload: {},
    });
    expect(back.json()).toEqual({ revision: 3, faults: [] });
    expect((await ask({ url: `/api/dossiers/${id}/picture` })).statusCode).toBe(200);
  });

  it('of a kind that does not exist is refused', async () => {
    const { id, ask } = await opened();
    const url = `/api/dossiers/${id}/documents/..%2Fpasswd`;
    expect((await ask({ url })).statusCode).toBe(404);
    const { json } = await ask({ method: 'PUT', url, headers: { 'if-match': '"1"' }, payload: { text: 'a: 1\n' } });
    expect(json()).toMatchObject({ code: 'INPUT_INVALID' });
  });

  it('that changes nothing makes no revision', async () => {
    const { ask, url, text } = await opened();
    const saved = await ask({ method: 'PUT', url, headers: { 'if-match': '"1"' }, payload: { text } });
    expect(saved.json()).toEqual({ revision: 1, faults: [] });
  });

  it('above the limit is refused before it is read', async () => {
    const { ask, url } = await opened();
    const payload = { text: 'x'.repeat(17 * 1024 * 1024) };
    const { json } = await ask({ method: 'PUT', url, headers: { 'if-match': '"1"' }, payload });
    expect(json()).toMatchObject({ status: 413, code: 'INPUT_TOO_LARGE' });
  });
});
