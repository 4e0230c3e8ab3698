import { expect, it } from 'vitest';
import { addDecision, listDecisions } from './decision/decisions.ts';
import { addRemark, listRemarks } from './discussion/remarks.ts';
import { createDossier } from './dossier/save-dossier.ts';
import { keepLayout, readLayout } from './layout/map-layouts.ts';
import { addSignal, listSignals } from './signal/signals.ts';
import { onBothDatabases } from './testing/on-both-databases.ts';
import { newOrganisation } from './testing/people.ts';
import { keepBlob, readBlob } from './blob/blobs.ts';

const HEAD = { title: 'Pump', kind: 'device', stage: 'design', purpose: 'To pump' };

onBothDatabases('what hangs on a dossier', (store) => {
  const begun = async () => {
    const actor = await newOrganisation(store(), 'Maker');
    const stranger = await newOrganisation(store(), 'Other');
    const dossier = await createDossier(store(), actor, { head: HEAD, documents: new Map(), changes: [] });
    return { actor, stranger, dossier };
  };

  it('files come back byte for byte by their hash, and only to who kept them', async () => {
    const { actor, stranger } = await begun();
    const bytes = Uint8Array.from({ length: 70_000 }, (_, at) => (at * 7) % 256);
    const hash = await keepBlob(store(), actor, { mediaType: 'application/pdf', bytes });
    expect(await keepBlob(store(), actor, { mediaType: 'application/pdf', bytes })).toBe(hash);
    expect(await readBlob(store(), actor, hash)).toEqual({ mediaType: 'application/pdf', bytes });
    await expect(readBlob(store(), stranger, hash)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('signals stand in the order in which things happened, with when they came', async () => {
    const { actor, stranger, dossier } = await begun();
    const late = {
      dossier,
      source: 'feed',
      kind: 'anomaly',
      body: { score: 0.25 },
      at: new Date('2026-11-25T08:00:00Z'),
    };
    await addSignal(store(), actor, late);
    store().pass(1000);
    await addSignal(store(), actor, { ...late, at: new Date('2026-11-24T08:00:00Z') });
    const [first, second] = await listSignals(store(), actor, dossier);
    expect(first?.at).toEqual(new Date('2026-11-24T08:00:00Z'));
    expect(second).toMatchObject({ ...late, receivedAt: expect.any(Date) });
    expect(await listSignals(store(), stranger, dossier)).toEqual([]);
  });

  it('a decision revises another and both stay', async () => {
    const { actor, stranger, dossier } = await begun();
    const first = await addDecision(store(), actor, { dossier, finding: 'over-infusion', body: { accept: false } });
    store().pass(1000);
    await addDecision(store(), actor, { dossier, finding: 'over-infusion', revises: first, body: { accept: true } });
    expect(await listDecisions(store(), actor, dossier)).toMatchObject([
      { id: first, revises: undefined, body: { accept: false }, by: actor.account },
      { revises: first, body: { accept: true } },
    ]);
    expect(await listDecisions(store(), stranger, dossier)).toEqual([]);
  });

  it('remarks are read by thing, oldest first, in pages', async () => {
    const { actor, stranger, dossier } = await begun();
    for (const [thing, text] of [
      ['a', '1'],
      ['b', '2'],
      ['a', '3'],
    ] as const) {
      store().pass(1000);
      await addRemark(store(), actor, { dossier, thing, text, mentions: [actor.account] });
    }
    const textsOf = async (options: Partial<Parameters<typeof listRemarks>[2]>) =>
      (await listRemarks(store(), actor, { dossier, limit: 10, ...options })).map(({ text }) => text);
    expect(await textsOf({})).toEqual(['1', '2', '3']);
    expect(await textsOf({ thing: 'a' })).toEqual(['1', '3']);
    const [first] = await listRemarks(store(), actor, { dossier, limit: 1 });
    expect(first).toMatchObject({ by: { id: actor.account, name: 'Owner of Maker' }, mentions: [actor.account] });
    if (first !== undefined) expect(await textsOf({ after: first })).toEqual(['2', '3']);
    expect(await listRemarks(store(), stranger, { dossier, limit: 10 })).toEqual([]);
  });

  it('the layout is the one that was kept last', async () => {
    const { actor, stranger, dossier } = await begun();
    expect(await readLayout(store(), actor, dossier)).toBeUndefined();
    await keepLayout(store(), actor, dossier, { positions: { a: { x: 1, y: 2 } } });
    await keepLayout(store(), actor, dossier, { positions: { a: { x: 3, y: 4 } } });
    expect(await readLayout(store(), actor, dossier)).toEqual({ positions: { a: { x: 3, y: 4 } } });
    expect(await readLayout(store(), stranger, dossier)).toBeUndefined();
    // Nobody writes over the layout of somebody else's dossier, also not with a forged id.
    await expect(keepLayout(store(), stranger, dossier, { positions: {} })).rejects.toMatchObject({ code: '42501' });
    expect(await readLayout(store(), actor, dossier)).toEqual({ positions: { a: { x: 3, y: 4 } } });
  });
});
