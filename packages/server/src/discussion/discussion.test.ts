import { describe, expect, it } from 'vitest';
import { asking, newExample, testServer } from '../testing/test-server.ts';

const server = testServer();

async function opened() {
  const { people } = server();
  const dossier = await newExample(server());
  const [editor, reader] = [await asking(server(), people.editor), await asking(server(), people.reader)];
  const say = (by: typeof editor, text: string, mentions: readonly string[] = [], thing = 'pump') => {
    server().pass(1_000);
    return by({ method: 'POST', url: `/api/dossiers/${dossier}/discussion`, payload: { thing, text, mentions } });
  };
  return { dossier, people, editor, reader, say };
}

describe('the discussion of a thing', () => {
  it('is read by all members in the order in which it was said, a page at a time', async () => {
    const { dossier, people, editor, reader, say } = await opened();
    for (const text of ['One?', 'Two.', 'Three.']) await say(editor, text);
    await say(editor, 'Elsewhere.', [], 'server');
    const read = async (query: string) =>
      (await reader({ url: `/api/dossiers/${dossier}/discussion?thing=pump&limit=2${query}` })).json<{
        items: { text: string; by: object }[];
        next?: string;
      }>();
    const first = await read('');
    expect(first.items.map(({ text }) => text)).toEqual(['One?', 'Two.']);
    expect(first.items[0]?.by).toEqual({ id: people.editor.account, name: 'A editor' });
    expect((await read(`&cursor=${first.next}`)).items.map(({ text }) => text)).toEqual(['Three.']);
  });

  it('tells who is named, until they have answered there', async () => {
    const { dossier, people, editor, reader, say } = await opened();
    const named = async () =>
      (await reader({ url: '/api/mentions' }))
        .json<{ items: { text: string; dossier: { id: string } }[] }>()
        .items.filter((one) => one.dossier.id === dossier)
        .map(({ text }) => text);
    await say(editor, 'Is this so?', [people.reader.account]);
    await say(editor, 'And that?', [people.reader.account], 'server');
    await say(reader, 'Yes.', [], 'other');
    expect(await named()).toEqual(['And that?', 'Is this so?']);
    await say(reader, 'It is.');
    expect(await named()).toEqual(['And that?']);
  });

  it('names nobody of another organisation', async () => {
    const { editor, say } = await opened();
    const refused = await say(editor, 'See?', [server().stranger.account]);
    expect(refused.json()).toMatchObject({ status: 422, code: 'INPUT_INVALID' });
    const theirs = await asking(server(), server().stranger);
    expect((await theirs({ url: '/api/mentions' })).json()).toEqual({ items: [] });
  });
});
