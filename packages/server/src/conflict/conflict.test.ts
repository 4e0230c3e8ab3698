import type { ConflictDetail, ConflictPicture } from '@primum/core/benefit/conflict/worksheet';
import type { Edit } from '@primum/core/dossier/edit';
import { describe, expect, it } from 'vitest';
import { type Ask, asking, newExample, share, testServer } from '../testing/test-server.ts';

const server = testServer();
const LOCK_OUT = 'connected-care/lock-out@pump';

async function pump() {
  const ask = await asking(server(), server().people.editor);
  const id = await newExample(server(), 'infusion-pump');
  return { ask, id };
}

async function change(ask: Ask, dossier: string, edits: readonly Edit[]) {
  const { revision } = (await ask({ url: `/api/dossiers/${dossier}` })).json<{ revision: number }>();
  return ask({
    method: 'POST',
    url: `/api/dossiers/${dossier}/changes`,
    headers: { 'if-match': `"${revision}"` },
    payload: { edits },
  });
}

const picture = async (ask: Ask, id: string) =>
  (await ask({ url: `/api/dossiers/${id}/conflict` })).json<ConflictPicture>();

describe('conflicts', () => {
  it('are found, in short, with what people wrote about them', async () => {
    const { ask, id } = await pump();
    const { conflicts, worksheets } = await picture(ask, id);
    expect(conflicts.find((one) => one.id === LOCK_OUT)).toMatchObject({
      standing: 'option',
      worksheets: [{ id: 'sign-in-at-the-pump' }],
    });
    expect(worksheets[0]?.options.length).toBe(3);
    expect(JSON.stringify(conflicts)).not.toContain('"chain"');
  });

  it('are told one by one with the chain from each harm back to the control', async () => {
    const { ask, id } = await pump();
    const reply = await ask({ url: `/api/dossiers/${id}/conflict/${encodeURIComponent('lock-out@pump')}` });
    expect(reply.statusCode).toBe(200);
    const { finding, patterns } = reply.json<ConflictDetail>();
    expect(finding.id).toBe(LOCK_OUT);
    expect(finding.raises.every(({ chain }) => chain.at(-1)?.id === LOCK_OUT)).toBe(true);
    expect(patterns.map(({ source }) => source.mark)).toContain('proposal');
  });

  it('lose a worksheet and get it back by the route of changes', async () => {
    const { ask, id } = await pump();
    const [sheet] = (await ask({ url: `/api/dossiers/${id}/values` })).json<{
      values: { conflicts: { conflicts: unknown[] } };
    }>().values.conflicts.conflicts;
    const saved = await change(ask, id, [
      // A decision holds its worksheet.
      { document: 'decisions', do: 'remove', path: ['decisions'] },
      { document: 'conflicts', do: 'remove', path: ['conflicts', 0] },
    ]);
    expect(saved.statusCode).toBe(200);
    expect((await picture(ask, id)).worksheets).toEqual([]);
    await change(ask, id, [{ document: 'conflicts', do: 'insert', path: ['conflicts', 0], value: sheet }]);
    expect((await picture(ask, id)).worksheets.map(({ id: one }) => one)).toEqual(['sign-in-at-the-pump']);
  });

  it('that are not there are refused with what may have been meant', async () => {
    const { ask, id } = await pump();
    const reply = await ask({ url: `/api/dossiers/${id}/conflict/${encodeURIComponent('lokc-out@pump')}` });
    expect(reply.statusCode).toBe(404);
    expect(reply.json<{ detail?: string; title: string }>()).toMatchObject({ code: 'NOT_FOUND' });
    expect(reply.body).toContain('lock-out@pump');
  });

  it('are not told to a partner, nor to somebody who is not signed in', async () => {
    const { id } = await pump();
    await share(server(), id, 'hospital');
    const partner = await asking(server(), server().partners.owner);
    for (const path of ['', `/${encodeURIComponent('lock-out@pump')}`]) {
      const url = `/api/dossiers/${id}/conflict${path}`;
      expect((await partner({ url })).statusCode).toBe(403);
      expect((await server().app.inject({ url })).statusCode).toBe(401);
    }
  });
});
