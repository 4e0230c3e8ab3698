import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { inOrganisation } from '../in-organisation.ts';
import { onBothDatabases } from '../testing/on-both-databases.ts';
import { newColleague, newOrganisation } from '../testing/people.ts';
import { appendAudit } from './append-audit.ts';
import { listAudit, verifyAudit } from './list-audit.ts';

onBothDatabases('the audit log', (store) => {
  it('chains its entries, also when many are added at once', async () => {
    const actor = await newOrganisation(store(), 'Maker');
    const add = (count: number) =>
      inOrganisation(store(), actor, (work) =>
        appendAudit(work, actor, store().now(), {
          action: 'test',
          thing: `t${count}`,
          facts: { count, b: 'ü', a: null },
        }),
      );
    await Promise.all(Array.from({ length: 20 }, (_, count) => add(count)));
    const entries = await listAudit(store(), actor, { limit: 5 });
    expect(entries.map(({ number }) => number)).toEqual([21, 20, 19, 18, 17]);
    const before = await listAudit(store(), actor, { before: 2, limit: 5 });
    expect(before.map(({ action }) => action)).toEqual(['organisation.create']);
    const verdict = await verifyAudit(store(), actor.organisation);
    expect(verdict).toEqual({ whole: true, entries: 21, lastHash: entries[0]?.hash });
  });

  it.each([
    ['a changed entry', `update audit_entry set action = 'other'`, 'changed'],
    ['changed facts', `update audit_entry set facts = '{"role":"owner"}'`, 'changed'],
    ['a changed time', `update audit_entry set at = at + interval '1 ms'`, 'changed'],
    ['an entry that is gone', 'delete from audit_entry', 'gap'],
  ])('shows %s', async (_, statement, because) => {
    const actor = await newOrganisation(store(), 'Maker');
    await newColleague(store(), actor, 'reader');
    await newColleague(store(), actor, 'editor');
    const { query } = store().database;
    // As somebody would who runs the database and takes the wall down first.
    await sql`alter table audit_entry disable trigger audit_entry_stays`.execute(query);
    await sql.raw(`${statement} where organisation_id = '${actor.organisation}' and number = 3`).execute(query);
    await sql`alter table audit_entry enable trigger audit_entry_stays`.execute(query);
    expect(await verifyAudit(store(), actor.organisation)).toEqual({ whole: false, number: 3, because });
  });

  it('of another organisation is not seen', async () => {
    await newOrganisation(store(), 'Maker');
    const stranger = await newOrganisation(store(), 'Other');
    const entries = await listAudit(store(), stranger, { limit: 100 });
    expect(entries.map(({ organisation }) => organisation)).toEqual([stranger.organisation]);
  });
});
