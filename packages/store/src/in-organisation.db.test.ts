import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { inOrganisation } from './in-organisation.ts';
import { onBothDatabases } from './testing/on-both-databases.ts';
import { newOrganisation } from './testing/people.ts';

onBothDatabases('work in the name of an organisation', (store) => {
  it('is not told as done where a statement of it failed and nobody looked', async () => {
    const actor = await newOrganisation(store(), 'Maker');
    const work = inOrganisation(store(), actor, async (transaction) => {
      await sql`select 1 / 0`.execute(transaction).catch(() => {});
      return 'done';
    });
    await expect(work).rejects.toThrow(/rolled back/i);
  });

  it('reads as itself at the first question and at the last, however often', async () => {
    const actor = await newOrganisation(store(), 'Maker');
    const asked = () =>
      inOrganisation(store(), actor, async (transaction) => {
        const who = sql<{ who: string; as: string }>`
          select current_setting('primum.organisation') as who, current_user as as
        `;
        return [...(await who.execute(transaction)).rows, ...(await who.execute(transaction)).rows];
      });
    const self = { who: actor.organisation, as: 'primum_app' };
    for (let turn = 0; turn < 8; turn += 1) expect(await asked()).toEqual([self, self]);
    const after = await sql<{ as: string }>`select current_user as as`.execute(store().database.query);
    expect(after.rows[0]?.as).not.toBe('primum_app');
  });

  it('does nothing of what would run in a name that is none', async () => {
    const strange = { organisation: "x', true); drop table dossier; --", account: 'nobody' };
    const seen = await inOrganisation(store(), strange, (work) => work.selectFrom('dossier').select('id').execute());
    expect(seen).toEqual([]);
    const { rows } = await sql<{ there: boolean }>`select to_regclass('dossier') is not null as there`.execute(
      store().database.query,
    );
    expect(rows).toEqual([{ there: true }]);
  });
});
