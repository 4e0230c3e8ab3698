import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { listAudit, verifyAudit } from '../audit/list-audit.ts';
import { listDecisions } from '../decision/decisions.ts';
import { happeningsAfter } from '../dossier/happenings.ts';
import {
  listDossiers,
  listRevisions,
  readDocuments,
  readDocumentsForPart,
  readDossier,
} from '../dossier/read-dossier.ts';
import { archiveDossier, createDossier, saveDossier, saveDossierForPart } from '../dossier/save-dossier.ts';
import { inOrganisation } from '../in-organisation.ts';
import type { Actor, Store } from '../store.ts';
import { onBothDatabases } from '../testing/on-both-databases.ts';
import { newOrganisation } from '../testing/people.ts';
import { endGrant, leavePart, listGrants, publishTo } from './grants.ts';
import { inPart } from './in-part.ts';
import { acceptOffer, joinByOffer, offerPart, readOffer } from './offers.ts';

const saving = {
  head: { title: 'Pump', kind: 'device', stage: 'design', purpose: 'To pump' },
  documents: new Map([['system', 'a: 1\n']]),
  changes: [],
};
const DAY_MS = 86_400_000;

async function offered(store: Store) {
  const owner = await newOrganisation(store, 'Maker');
  const dossier = await createDossier(store, owner, saving);
  const offer = { dossier, party: 'hospital', partyTitle: 'Hospital', label: 'The ward' };
  return { owner, dossier, offer, ...(await offerPart(store, owner, offer)) };
}

async function shared(store: Store) {
  const made = await offered(store);
  const partner = await newOrganisation(store, 'Partner');
  await acceptOffer(store, partner, made.token);
  return { ...made, partner };
}

const actionsOf = async (store: Store, actor: Actor) =>
  (await listAudit(store, actor, { limit: 20 })).map(({ action }) => action);

onBothDatabases('a part of a dossier', (store) => {
  it('is seen by nobody while it is only offered, and says what it is to who holds the link', async () => {
    const { owner, dossier, token } = await offered(store());
    const other = await newOrganisation(store(), 'Other');
    expect(await readOffer(store(), token)).toMatchObject({
      title: 'Pump',
      organisation: 'Maker',
      party: { id: 'hospital', title: 'Hospital' },
    });
    expect(await listDossiers(store(), other, { limit: 10 })).toEqual([]);
    await expect(readDocumentsForPart(store(), other, { dossier, revision: 1 })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await listGrants(store(), owner, { dossier, limit: 10 })).toMatchObject([
      { label: 'The ward', partner: undefined, grant: { party: 'hospital', published: [] } },
    ]);
  });

  it('once taken up is in the partner’s list as a part, and stands in both audit logs', async () => {
    const { owner, dossier, partner, id } = await shared(store());
    expect(await listDossiers(store(), partner, { limit: 10 })).toMatchObject([
      { id: dossier, owner: 'Maker', part: { grant: id, party: 'hospital', title: 'Hospital', published: [] } },
    ]);
    expect((await readDossier(store(), owner, dossier)).part).toBeUndefined();
    expect(await actionsOf(store(), owner)).toEqual([
      'dossier.share',
      'dossier.offer',
      'dossier.create',
      'organisation.create',
    ]);
    expect(await actionsOf(store(), partner)).toEqual(['part.accept', 'organisation.create']);
    expect(await listGrants(store(), owner, { dossier, limit: 10 })).toMatchObject([
      { partner: { id: partner.organisation, title: 'Partner' } },
    ]);
  });

  it('opens neither documents, history nor events to the partner as such', async () => {
    const { owner, dossier, partner } = await shared(store());
    await saveDossier(store(), owner, { dossier, expected: 1, ...saving });
    expect((await readDocuments(store(), partner, { dossier })).documents).toEqual([]);
    expect(await listRevisions(store(), partner, { dossier, limit: 10 })).toEqual([]);
    expect(await happeningsAfter(store(), partner, { dossier, after: 0, limit: 10 })).toEqual([]);
    await expect(saveDossier(store(), partner, { dossier, expected: 2, ...saving })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await expect(archiveDossier(store(), partner, dossier)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    for (const table of ['document', 'revision', 'happening', 'remark', 'audit_entry'] as const) {
      const rows = await inOrganisation(store(), partner, (work) =>
        work.selectFrom(table).select('organisation_id').execute(),
      );
      expect(rows.filter((row) => row.organisation_id === owner.organisation)).toEqual([]);
    }
    const { documents } = await readDocumentsForPart(store(), partner, { dossier, revision: 2 });
    expect(documents).toMatchObject([{ kind: 'system', text: 'a: 1\n' }]);
  });

  it('ends at once when it is taken back', async () => {
    const { owner, dossier, partner, id } = await shared(store());
    await endGrant(store(), owner, { dossier, grant: id });
    expect(await listDossiers(store(), partner, { limit: 10 })).toEqual([]);
    await expect(readDossier(store(), partner, dossier)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(inPart(store(), partner, dossier, async () => 'reached')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await actionsOf(store(), owner))[0]).toBe('dossier.unshare');
    expect((await actionsOf(store(), partner))[0]).toBe('part.end');
    await expect(endGrant(store(), owner, { dossier, grant: id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('ends at once when the partner gives it back, and can be offered again', async () => {
    const { owner, dossier, partner, offer } = await shared(store());
    await leavePart(store(), partner, dossier);
    await expect(readDossier(store(), partner, dossier)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await actionsOf(store(), owner))[0]).toBe('dossier.left');
    expect((await actionsOf(store(), partner))[0]).toBe('part.leave');
    await expect(leavePart(store(), partner, dossier)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(leavePart(store(), owner, dossier)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const { token } = await offerPart(store(), owner, offer);
    expect(await acceptOffer(store(), partner, token)).toBe(dossier);
  });

  it('is taken up once, in time, by another organisation, and by each only once', async () => {
    const { owner, dossier, partner, offer, token } = await shared(store());
    const other = await newOrganisation(store(), 'Other');
    await expect(acceptOffer(store(), other, token)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const again = await offerPart(store(), owner, offer);
    await expect(acceptOffer(store(), owner, again.token)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    await expect(acceptOffer(store(), partner, again.token)).rejects.toMatchObject({ code: 'ALREADY_EXISTS' });
    const late = await offerPart(store(), owner, offer);
    store().pass(15 * DAY_MS);
    await expect(readOffer(store(), late.token)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(acceptOffer(store(), other, late.token)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const withdrawn = await offerPart(store(), owner, offer);
    await endGrant(store(), owner, { dossier, grant: withdrawn.id });
    await expect(acceptOffer(store(), other, withdrawn.token)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is taken up by one of two who try at the same time', async () => {
    const { token } = await offered(store());
    const [one, two] = [await newOrganisation(store(), 'One'), await newOrganisation(store(), 'Two')];
    const both = await Promise.allSettled([acceptOffer(store(), one, token), acceptOffer(store(), two, token)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('brings an organisation that is new here with its first owner, all or nothing', async () => {
    const { owner, dossier, token } = await offered(store());
    const person = {
      name: 'New',
      email: 'new@example.org',
      password: 'correct horse battery staple',
      locale: 'en' as const,
    };
    const join = (from: string, email: string) =>
      joinByOffer(store(), { token: from, person: { ...person, email }, organisation: 'New one' });
    await expect(join('nonsense', 'nobody@example.org')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const partner = await join(token, 'newcomer@example.org');
    expect(partner.dossier).toBe(dossier);
    expect(await listDossiers(store(), partner, { limit: 10 })).toMatchObject([{ id: dossier }]);
    expect((await actionsOf(store(), owner))[0]).toBe('dossier.share');
    const more = await offered(store());
    await expect(join(more.token, 'newcomer@example.org')).rejects.toMatchObject({ code: 'ALREADY_EXISTS' });
    expect(await join(more.token, 'nobody@example.org')).toMatchObject({ dossier: more.dossier });
  });

  it('cannot be handed on by the partner, not even past every check of ours', async () => {
    const { dossier, partner, offer } = await shared(store());
    const third = await newOrganisation(store(), 'Third');
    await expect(offerPart(store(), partner, offer)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const forged = (organisation: string) =>
      inOrganisation(store(), partner, (work) =>
        work
          .insertInto('partner_grant')
          .values({
            id: `forged-${organisation}`,
            organisation_id: organisation,
            partner_id: third.organisation,
            dossier_id: dossier,
            party: 'hospital',
            party_title: '',
            label: '',
            token_hash: null,
            published: '[]',
            created_by: partner.account,
            created_at: store().now(),
          })
          .execute(),
      );
    await expect(forged(partner.organisation)).rejects.toThrow(/partner_grant_of_owner/);
    const { organisation } = await readDossier(store(), partner, dossier);
    await expect(forged(organisation)).rejects.toThrow(/row-level security/);
    expect(await listDossiers(store(), third, { limit: 10 })).toEqual([]);
  });

  it('is changed by its owner only, and other organisations stay unknown to both sides', async () => {
    const { owner, dossier, partner, id } = await shared(store());
    await newOrganisation(store(), 'Unknown');
    await expect(endGrant(store(), partner, { dossier, grant: id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(publishTo(store(), partner, { dossier, grant: id, published: [] })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    const published = [{ asset: 'server', fields: ['explain' as const] }];
    await publishTo(store(), owner, { dossier, grant: id, published });
    expect((await readDossier(store(), partner, dossier)).part?.published).toEqual(published);
    expect(await listGrants(store(), partner, { dossier, limit: 10 })).toEqual([]);
    for (const actor of [owner, partner]) {
      const seen = await inOrganisation(store(), actor, (work) =>
        work.selectFrom('organisation').select('title').orderBy('title').execute(),
      );
      expect(seen).toEqual([{ title: 'Maker' }, { title: 'Partner' }]);
    }
    await inOrganisation(store(), partner, async (work) => {
      const { numUpdatedRows } = await work.updateTable('dossier').set({ title: 'Mine' }).executeTakeFirstOrThrow();
      expect(numUpdatedRows).toBe(0n);
      const { rows } = await sql`select id from dossier for update`.execute(work);
      expect(rows).toEqual([]);
    });
  });

  it('lets the partner write an answer as a revision of the owner’s dossier, with who and a decision, in both logs', async () => {
    const { owner, dossier, partner } = await shared(store());
    const answer = (expected: number, kind = 'agreements') =>
      saveDossierForPart(store(), partner, {
        dossier,
        expected,
        ...saving,
        documents: new Map([[kind, `# ${expected}\n`]]),
        decision: { finding: 'expectation:wish', body: { state: 'accepted' } },
      });
    expect(await answer(1)).toBe(2);
    store().pass(10);
    expect(await answer(2)).toBe(3);
    await expect(answer(2)).rejects.toMatchObject({ code: 'STALE_REVISION' });
    await expect(answer(3, 'system')).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    const [newest] = await listRevisions(store(), owner, { dossier, limit: 1 });
    expect(newest).toMatchObject({ number: 3, by: { id: partner.account, name: 'Owner of Partner' } });
    const decisions = await listDecisions(store(), owner, dossier);
    expect(decisions).toMatchObject([
      { finding: 'expectation:wish', by: partner.account, revises: undefined },
      { finding: 'expectation:wish', revises: decisions[0]?.id },
    ]);
    expect(await listDecisions(store(), partner, dossier)).toEqual([]);
    for (const actor of [owner, partner]) expect((await actionsOf(store(), actor))[0]).toBe('dossier.change');
    expect(await verifyAudit(store(), owner.organisation)).toMatchObject({ whole: true });
    expect(await happeningsAfter(store(), owner, { dossier, after: 0, limit: 9 })).toMatchObject([
      { kind: 'grants' },
      { kind: 'revision', body: { revision: 2, by: partner.account } },
      { kind: 'revision', body: { revision: 3 } },
    ]);
  });

  it('takes no answer any more once it was taken back', async () => {
    const { owner, dossier, partner, id } = await shared(store());
    await endGrant(store(), owner, { dossier, grant: id });
    const documents = new Map([['agreements', '# late\n']]);
    await expect(
      saveDossierForPart(store(), partner, { dossier, expected: 1, ...saving, documents }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
