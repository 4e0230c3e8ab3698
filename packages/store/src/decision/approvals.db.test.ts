import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { verifyAudit } from '../audit/list-audit.ts';
import { documentHistory } from '../dossier/document-history.ts';
import { readDocuments } from '../dossier/read-dossier.ts';
import { createDossier, saveDossier } from '../dossier/save-dossier.ts';
import { onBothDatabases } from '../testing/on-both-databases.ts';
import { newColleague, newOrganisation } from '../testing/people.ts';
import { APPROVED, listApprovals } from './approvals.ts';
import { listDecisions } from './decisions.ts';

const HEAD = { title: 'A pump', kind: 'device', stage: 'design', purpose: '' };
const SIGNED = { hash: 'a'.repeat(64), as: 'head of nursing', on: '2026-11-25' };

onBothDatabases('an approval', (store) => {
  async function started() {
    const owner = await newOrganisation(store(), 'Maker');
    const approver = await newColleague(store(), owner, 'approver');
    const documents = new Map([['decisions', 'decisions: []\n']]);
    const dossier = await createDossier(store(), owner, { head: HEAD, documents, changes: [] });
    const approve = (expected: number, hash = SIGNED.hash, thing = dossier) =>
      saveDossier(store(), approver, {
        dossier,
        expected,
        head: HEAD,
        documents: new Map([['decisions', `decisions: [] # ${expected}\n`]]),
        changes: [],
        decision: { finding: 'decision:d1', body: { approved: SIGNED } },
        alsoAudited: { action: APPROVED, thing, facts: { decision: 'd1', ...SIGNED, hash } },
      });
    return { owner, approver, dossier, approve };
  }

  it('stands in the audit log with who gave it, and nothing of it for another organisation', async () => {
    const { owner, approver, dossier, approve } = await started();
    await approve(1);
    const [entry, ...more] = await listApprovals(store(), owner, dossier);
    expect(more).toEqual([]);
    expect(entry).toMatchObject({ decision: 'd1', ...SIGNED, by: { id: approver.account, name: 'A approver' } });
    expect(entry?.isWhole).toBe(true);
    expect(await verifyAudit(store(), owner.organisation)).toMatchObject({ whole: true });
    const stranger = await newOrganisation(store(), 'Other');
    expect(await listApprovals(store(), stranger, dossier)).toEqual([]);
    expect(await documentHistory(store(), stranger, { dossier, kind: 'decisions' })).toEqual([]);
  });

  it('given twice counts as it was given last', async () => {
    const { owner, dossier, approve } = await started();
    await approve(1);
    await approve(2, 'b'.repeat(64));
    expect(await listApprovals(store(), owner, dossier)).toMatchObject([{ hash: 'b'.repeat(64) }]);
  });

  it('whose entry cannot be written leaves neither revision nor decision behind', async () => {
    const { owner, dossier, approve } = await started();
    // No database keeps this sign: the entry fails after everything else was written.
    await expect(approve(1, SIGNED.hash, '\u0000')).rejects.toThrow(/0x00|null character|invalid byte/);
    const { revision, documents } = await readDocuments(store(), owner, { dossier });
    expect({ revision, documents }).toMatchObject({ revision: 1, documents: [{ text: 'decisions: []\n' }] });
    expect(await listDecisions(store(), owner, dossier)).toEqual([]);
    expect(await listApprovals(store(), owner, dossier)).toEqual([]);
    expect(await approve(1)).toBe(2);
  });

  it('given by two at once on one revision is given by one', async () => {
    const { owner, dossier, approve } = await started();
    const both = await Promise.allSettled([approve(1), approve(1)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await listDecisions(store(), owner, dossier)).toHaveLength(1);
  });

  it('whose entry was changed by who runs the database is told to be so', async () => {
    const { owner, dossier, approve } = await started();
    await approve(1);
    const { query } = store().database;
    await sql`alter table audit_entry disable trigger audit_entry_stays`.execute(query);
    await sql`update audit_entry set facts = replace(facts::text, 'head of nursing', 'somebody else')::json where action = ${APPROVED}`.execute(
      query,
    );
    await sql`alter table audit_entry enable trigger audit_entry_stays`.execute(query);
    expect(await listApprovals(store(), owner, dossier)).toMatchObject([{ as: 'somebody else', isWhole: false }]);
  });

  it('leaves a history of texts in which each has its writer', async () => {
    const { owner, approver, dossier, approve } = await started();
    await approve(1);
    const history = await documentHistory(store(), owner, { dossier, kind: 'decisions' });
    expect(history.map(({ account, revision }) => ({ account, revision }))).toEqual([
      { account: owner.account, revision: 1 },
      { account: approver.account, revision: 2 },
    ]);
  });
});
