import { describe, expect, it } from 'vitest';
import { sql } from 'kysely';
import { inOrganisation } from '../in-organisation.ts';
import { onBothDatabases } from '../testing/on-both-databases.ts';
import { newColleague, newOrganisation } from '../testing/people.ts';
import { happeningsAfter, HAPPENINGS_CHANNEL, type Happening } from './happenings.ts';
import { listDossiers, listRevisions, readDocuments, readDossier } from './read-dossier.ts';
import { archiveDossier, createDossier, type Saving, saveDossier } from './save-dossier.ts';

const HEAD = { title: 'Pump', kind: 'device', stage: 'design', purpose: 'To pump' };
const saving = (documents: Record<string, string | null>, more: Partial<Saving> = {}): Saving => ({
  head: HEAD,
  documents: new Map(Object.entries(documents)),
  changes: [],
  ...more,
});

onBothDatabases('dossiers', (store) => {
  it('keep every text byte for byte, and each revision as it was', async () => {
    const actor = await newOrganisation(store(), 'Maker');
    const first = "# a comment\nid: pump  # and one more\ntitle: 'Pümp‏'\r\n\n";
    const dossier = await createDossier(store(), actor, saving({ dossier: first, system: 'a: 1\n' }));
    await saveDossier(store(), actor, { dossier, expected: 1, ...saving({ system: 'a: 2\n', controls: 'c\n' }) });
    await saveDossier(store(), actor, { dossier, expected: 2, ...saving({ controls: null }) });

    const texts = async (revision?: number) =>
      Object.fromEntries(
        (
          await readDocuments(store(), actor, { dossier, ...(revision === undefined ? {} : { revision }) })
        ).documents.map(({ kind, text }) => [kind, text]),
      );
    expect(await texts(1)).toEqual({ dossier: first, system: 'a: 1\n' });
    expect(await texts(2)).toEqual({ dossier: first, system: 'a: 2\n', controls: 'c\n' });
    expect(await texts()).toEqual({ dossier: first, system: 'a: 2\n' });
    await expect(texts(4)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('refuse a change on a revision that is not the newest, and say which is', async () => {
    const actor = await newOrganisation(store(), 'Maker');
    const dossier = await createDossier(store(), actor, saving({ system: 'a: 1\n' }));
    const both = await Promise.allSettled([
      saveDossier(store(), actor, { dossier, expected: 1, ...saving({ system: 'a: 2\n' }) }),
      saveDossier(store(), actor, { dossier, expected: 1, ...saving({ system: 'a: 3\n' }) }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const refused = both.find(({ status }) => status === 'rejected');
    expect(refused).toMatchObject({ reason: { code: 'STALE_REVISION', facts: { current: 2, expected: 1 } } });
    expect((await readDossier(store(), actor, dossier)).revision).toBe(2);
  });

  it('tell who changed what, when and why, newest first', async () => {
    const owner = await newOrganisation(store(), 'Maker');
    const editor = await newColleague(store(), owner, 'editor');
    const dossier = await createDossier(store(), owner, saving({ system: 'a: 1\n' }));
    store().pass(1500);
    const changes = [{ document: 'system', path: ['a'], kind: 'changed', before: 1, after: 2 }];
    const change = saving({ system: 'a: 2\n' }, { reason: 'measured', changes, restores: 1 });
    await saveDossier(store(), editor, { dossier, expected: 1, ...change });
    const [newest, oldest] = await listRevisions(store(), owner, { dossier, limit: 10 });
    expect(newest).toMatchObject({ number: 2, reason: 'measured', changes, restores: 1, at: store().now() });
    expect(newest?.by).toEqual({ id: editor.account, name: 'A editor' });
    expect(oldest).toMatchObject({ number: 1, reason: undefined, by: { id: owner.account } });
    expect(await listRevisions(store(), owner, { dossier, limit: 10, before: 2 })).toEqual([oldest]);
  });

  it('are listed newest change first, in pages without gap or double', async () => {
    const actor = await newOrganisation(store(), 'Maker');
    const made: string[] = [];
    for (let count = 0; count < 5; count++) {
      if (count !== 3) store().pass(1000);
      made.push(await createDossier(store(), actor, saving({ system: `a: ${count}\n` })));
    }
    const read: string[] = [];
    for (let after: { changedAt: Date; id: string } | undefined; ; ) {
      const page = await listDossiers(store(), actor, { limit: 2, ...(after === undefined ? {} : { after }) });
      read.push(...page.map(({ id }) => id));
      const last = page.at(-1);
      if (last === undefined) break;
      after = last;
    }
    expect([...read].sort()).toEqual([...made].sort());
    expect(read[0]).toBe(made[4]);
    expect(read[4]).toBe(made[0]);
  });

  it('are archived, not deleted', async () => {
    const actor = await newOrganisation(store(), 'Maker');
    const dossier = await createDossier(store(), actor, saving({ system: 'a: 1\n' }));
    await archiveDossier(store(), actor, dossier);
    expect(await listDossiers(store(), actor, { limit: 10 })).toEqual([]);
    await expect(readDossier(store(), actor, dossier)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(archiveDossier(store(), actor, dossier)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('tell what happened to those who listen, and to those who ask later', async () => {
    const actor = await newOrganisation(store(), 'Maker');
    const dossier = await createDossier(store(), actor, saving({ system: 'a: 1\n' }));
    const heard: Happening[] = [];
    await store().database.listen(HAPPENINGS_CHANNEL, (payload) => heard.push(JSON.parse(payload) as Happening));
    await saveDossier(store(), actor, { dossier, expected: 1, ...saving({ system: 'a: 2\n' }) });
    await saveDossier(store(), actor, { dossier, expected: 2, ...saving({ harms: 'h: 1\n' }) });
    await expect.poll(() => heard.filter((one) => one.dossier === dossier).length).toBe(2);
    const all = await happeningsAfter(store(), actor, { dossier, after: 0, limit: 10 });
    expect(heard.filter((one) => one.dossier === dossier)).toEqual(all);
    expect(all.map(({ kind, body }) => ({ kind, body }))).toEqual([
      { kind: 'revision', body: { revision: 2, by: actor.account, documents: ['system'] } },
      { kind: 'revision', body: { revision: 3, by: actor.account, documents: ['harms'] } },
    ]);
    const missed = await happeningsAfter(store(), actor, { dossier, after: all[0]?.number ?? 0, limit: 10 });
    expect(missed).toEqual(all.slice(1));
  });

  describe('of another organisation', () => {
    it('are not there: neither read, listed, changed nor told of', async () => {
      const owner = await newOrganisation(store(), 'Maker');
      const stranger = await newOrganisation(store(), 'Other');
      const dossier = await createDossier(store(), owner, saving({ system: 'a: 1\n' }));
      await saveDossier(store(), owner, { dossier, expected: 1, ...saving({ system: 'a: 2\n' }) });
      const notFound = { code: 'NOT_FOUND' };
      await expect(readDossier(store(), stranger, dossier)).rejects.toMatchObject(notFound);
      await expect(readDocuments(store(), stranger, { dossier })).rejects.toMatchObject(notFound);
      await expect(listRevisions(store(), stranger, { dossier, limit: 9 })).rejects.toMatchObject(notFound);
      await expect(archiveDossier(store(), stranger, dossier)).rejects.toMatchObject(notFound);
      const change = { dossier, expected: 2, ...saving({ system: 'mine\n' }) };
      await expect(saveDossier(store(), stranger, change)).rejects.toMatchObject(notFound);
      expect(await listDossiers(store(), stranger, { limit: 9 })).toEqual([]);
      expect(await happeningsAfter(store(), stranger, { dossier, after: 0, limit: 9 })).toEqual([]);
    });

    it('stay out of reach for queries that forget to ask whose they are', async () => {
      const owner = await newOrganisation(store(), 'Maker');
      const stranger = await newOrganisation(store(), 'Other');
      const dossier = await createDossier(store(), owner, saving({ system: 'a: 1\n' }));
      const seen = await inOrganisation(store(), stranger, async (work) => ({
        dossiers: await work.selectFrom('dossier').selectAll().execute(),
        documents: await work.selectFrom('document').selectAll().execute(),
        revisions: await work.selectFrom('revision').selectAll().execute(),
        changed: await work.updateTable('dossier').set({ title: 'mine' }).where('id', '=', dossier).executeTakeFirst(),
      }));
      expect(seen).toMatchObject({ dossiers: [], documents: [], revisions: [], changed: { numUpdatedRows: 0n } });
      const forged = inOrganisation(store(), stranger, (work) =>
        work
          .insertInto('document')
          .values({ dossier_id: dossier, kind: 'system', revision: 1, organisation_id: owner.organisation, text: 'x' })
          .execute(),
      );
      await expect(forged).rejects.toMatchObject({ code: '42501' });
    });
  });

  it('have a history that not even the owner of the tables can change', async () => {
    const actor = await newOrganisation(store(), 'Maker');
    await createDossier(store(), actor, saving({ system: 'a: 1\n' }));
    const { query } = store().database;
    for (const table of ['revision', 'document', 'signal', 'decision', 'audit_entry']) {
      await expect(sql.raw(`delete from ${table}`).execute(query)).rejects.toMatchObject({ code: '42501' });
      await expect(sql.raw(`update ${table} set organisation_id = 'x'`).execute(query)).rejects.toMatchObject({
        code: '42501',
      });
    }
  });
});
