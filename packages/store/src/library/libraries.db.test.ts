import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { verifyAudit } from '../audit/list-audit.ts';
import { listDossiers, readDocuments, readDossier } from '../dossier/read-dossier.ts';
import { archiveDossier, createDossier, saveDossier } from '../dossier/save-dossier.ts';
import { inOrganisation } from '../in-organisation.ts';
import { endGrant } from '../sharing/grants.ts';
import { acceptOffer, offerPart } from '../sharing/offers.ts';
import type { Actor } from '../store.ts';
import { onBothDatabases, type TestStore } from '../testing/on-both-databases.ts';
import { newColleague, newOrganisation } from '../testing/people.ts';
import { listEditions, readEditions, readEditionsForPart } from './editions.ts';
import {
  listLibraryRevisions,
  publishEdition,
  readLibrary,
  readLibraryDocuments,
  saveLibrary,
  startLibrary,
} from './libraries.ts';

const documents = (texts: Record<string, string | null>) => new Map(Object.entries(texts));
const HEAD = { title: 'Pump', kind: 'device', stage: 'design', purpose: '' };

async function started(store: TestStore, title: string): Promise<{ actor: Actor; pack: string }> {
  const actor = await newOrganisation(store, title);
  const pack = `own-${actor.organisation}`;
  await startLibrary(store, actor, { pack, title: 'Ours', documents: documents({ pack: 'p: 1\n' }) });
  return { actor, pack };
}

async function published(store: TestStore, title: string) {
  const { actor, pack } = await started(store, title);
  const texts = documents({ pack: 'p: 2\n', controls: `# of ${title}\n` });
  const edition = '2026.1';
  await publishEdition(store, actor, { expected: 1, edition, title: 'Ours', documents: texts, changes: [] });
  return { actor, pack, wanted: [{ id: pack, edition }] };
}

onBothDatabases('libraries', (store) => {
  it('keep every revision, and an edition as it was when it was published', async () => {
    const { actor, pack, wanted } = await published(store(), 'Maker');
    const change = { title: 'Ours', changes: [], documents: documents({ controls: 'later\n', threats: 't\n' }) };
    expect(await saveLibrary(store(), actor, { expected: 2, reason: 'more', ...change })).toBe(3);
    const [edition] = await readEditions(store(), actor, wanted);
    expect(Object.fromEntries(edition?.texts ?? [])).toEqual({ pack: 'p: 2\n', controls: '# of Maker\n' });
    expect(await readLibrary(store(), actor)).toMatchObject({ pack, title: 'Ours', revision: 3 });
    const now = await readLibraryDocuments(store(), actor);
    expect(now.documents.map(({ kind }) => kind)).toEqual(['controls', 'pack', 'threats']);
    const first = await readLibraryDocuments(store(), actor, { revision: 1 });
    expect(first.documents).toEqual([{ kind: 'pack', text: 'p: 1\n', revision: 1 }]);
    await expect(readLibraryDocuments(store(), actor, { revision: 4 })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const history = await listLibraryRevisions(store(), actor, { limit: 10 });
    expect(history.map(({ number, reason }) => [number, reason])).toEqual([
      [3, 'more'],
      [2, undefined],
      [1, undefined],
    ]);
    expect(await listEditions(store(), actor)).toMatchObject([{ edition: '2026.1', revision: 2 }]);
    expect(await verifyAudit(store(), actor.organisation)).toMatchObject({ whole: true });
  });

  it('are one for each organisation, and refuse a change on a revision that is not the newest', async () => {
    const { actor, pack } = await started(store(), 'Maker');
    const again = startLibrary(store(), actor, { pack: `${pack}-2`, title: 'Again', documents: documents({}) });
    await expect(again).rejects.toMatchObject({ code: 'ALREADY_EXISTS' });
    const change = { expected: 1, title: 'Ours', changes: [], documents: documents({ controls: 'c\n' }) };
    const both = await Promise.allSettled([
      saveLibrary(store(), actor, change),
      publishEdition(store(), actor, { ...change, edition: '2026.1' }),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'STALE_REVISION' } });
  });

  it('publish no edition twice, and keep nothing of a try', async () => {
    const { actor } = await published(store(), 'Maker');
    const twice = publishEdition(store(), actor, {
      expected: 2,
      edition: '2026.1',
      title: 'Ours',
      documents: documents({ pack: 'p: 3\n' }),
      changes: [],
    });
    await expect(twice).rejects.toMatchObject({ code: 'ALREADY_EXISTS' });
    expect((await readLibrary(store(), actor))?.revision).toBe(2);
    const { query } = store().database;
    for (const statement of ['delete from library_edition', "update library_edition set edition = 'x'"])
      await expect(sql.raw(statement).execute(query)).rejects.toMatchObject({ code: '42501' });
  });

  it('are no dossiers: neither listed, read, changed, archived nor shared as one', async () => {
    const { actor } = await started(store(), 'Maker');
    const id = (await readLibrary(store(), actor))?.id ?? '';
    const notFound = { code: 'NOT_FOUND' };
    expect(await listDossiers(store(), actor, { limit: 10 })).toEqual([]);
    await expect(readDossier(store(), actor, id)).rejects.toMatchObject(notFound);
    await expect(readDocuments(store(), actor, { dossier: id })).rejects.toMatchObject(notFound);
    await expect(archiveDossier(store(), actor, id)).rejects.toMatchObject(notFound);
    const change = { dossier: id, expected: 1, head: HEAD, documents: documents({ system: 's' }), changes: [] };
    await expect(saveDossier(store(), actor, change)).rejects.toMatchObject(notFound);
    const offer = { dossier: id, party: 'p', partyTitle: 'P', label: '' };
    await expect(offerPart(store(), actor, offer)).rejects.toMatchObject(notFound);
  });

  describe('of another organisation', () => {
    it('are not there, whatever a query says and whatever edition is named', async () => {
      const { actor, wanted } = await published(store(), 'Maker');
      const stranger = await newOrganisation(store(), 'Other');
      expect(await readLibrary(store(), stranger)).toBeUndefined();
      expect(await listEditions(store(), stranger)).toEqual([]);
      expect(await readEditions(store(), stranger, wanted)).toEqual([]);
      const seen = await inOrganisation(store(), stranger, async (work) => ({
        libraries: await work.selectFrom('library').selectAll().execute(),
        editions: await work.selectFrom('library_edition').selectAll().execute(),
        documents: await work.selectFrom('document').selectAll().execute(),
      }));
      expect(seen).toEqual({ libraries: [], editions: [], documents: [] });
      const own = await readLibrary(store(), actor);
      const forged = inOrganisation(store(), stranger, (work) =>
        work
          .insertInto('library')
          .values({ organisation_id: actor.organisation, dossier_id: own?.id ?? '', pack_id: 'own-x' })
          .execute(),
      );
      await expect(forged).rejects.toMatchObject({ code: '42501' });
      const dossier = await createDossier(store(), actor, { head: HEAD, documents: documents({}), changes: [] });
      const row = { organisation_id: stranger.organisation, dossier_id: dossier, pack_id: 'own-y' };
      const taken = inOrganisation(store(), stranger, (work) => work.insertInto('library').values(row).execute());
      await expect(taken).rejects.toMatchObject({ code: '23503' });
    });

    it('are read for a part that was granted, of its owner alone and no longer than the grant counts', async () => {
      const { actor, wanted } = await published(store(), 'Maker');
      const other = await published(store(), 'Partner');
      const partner = await newColleague(store(), other.actor, 'reader');
      const dossier = await createDossier(store(), actor, { head: HEAD, documents: documents({}), changes: [] });
      const asked = { dossier, wanted: [...wanted, ...other.wanted] };
      const notFound = { code: 'NOT_FOUND' };
      await expect(readEditionsForPart(store(), partner, asked)).rejects.toMatchObject(notFound);
      const { id: grant, token } = await offerPart(store(), actor, { dossier, party: 'p', partyTitle: 'P', label: '' });
      await acceptOffer(store(), other.actor, token);
      const found = await readEditionsForPart(store(), partner, asked);
      expect(found.map(({ pack }) => pack)).toEqual([wanted[0]?.id]);
      expect(await readEditions(store(), partner, wanted)).toEqual([]);
      await endGrant(store(), actor, { dossier, grant });
      await expect(readEditionsForPart(store(), partner, asked)).rejects.toMatchObject(notFound);
    });
  });
});
