/** Where people put things on the picture of a system: kept for everybody who looks at the dossier, without a history. */
import { inOrganisation } from '../in-organisation.ts';
import type { Actor, Store } from '../store.ts';

export function keepLayout(store: Store, actor: Actor, dossier: string, body: object): Promise<void> {
  const changed_at = store.now();
  return inOrganisation(store, actor, async (work) => {
    const text = JSON.stringify(body);
    await work
      .insertInto('map_layout')
      .values({ dossier_id: dossier, organisation_id: actor.organisation, body: text, changed_at })
      .onConflict((conflict) => conflict.column('dossier_id').doUpdateSet({ body: text, changed_at }))
      .execute();
  });
}

export function readLayout(store: Store, actor: Actor, dossier: string): Promise<object | undefined> {
  return inOrganisation(store, actor, async (work) => {
    const row = await work.selectFrom('map_layout').select('body').where('dossier_id', '=', dossier).executeTakeFirst();
    return row?.body;
  });
}
