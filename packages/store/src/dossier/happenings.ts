/**
 * What happened to a dossier, for live updates. Kept with a rising number, so that a browser that was away can ask for what
 * it missed, and told to every server by the database's own notifications once the transaction is through.
 */
import { sql } from 'kysely';
import { inOrganisation, type Work } from '../in-organisation.ts';
import type { Actor, Store } from '../store.ts';

export const HAPPENINGS_CHANNEL = 'primum_happenings';

export interface Happening {
  readonly number: number;
  readonly organisation: string;
  readonly dossier: string;
  readonly kind: string;
  readonly body: object;
}

export interface NewHappening {
  readonly dossier: string;
  readonly kind: string;
  readonly body: object;
}

export async function tellHappening(work: Work, actor: Actor, now: Date, happening: NewHappening): Promise<void> {
  const { dossier, kind, body } = happening;
  // Numbers are given when they are asked for, not when the transaction ends: without this, a reader could see 8 and then
  // miss 7, which was still on its way.
  await sql`select pg_advisory_xact_lock(hashtext('happening'), hashtext(${dossier}))`.execute(work);
  const { number } = await work
    .insertInto('happening')
    .values({ organisation_id: actor.organisation, dossier_id: dossier, kind, body: JSON.stringify(body), at: now })
    .returning('number')
    .executeTakeFirstOrThrow();
  const told: Happening = { number: Number(number), organisation: actor.organisation, dossier, kind, body };
  await sql`select pg_notify(${HAPPENINGS_CHANNEL}, ${JSON.stringify(told)})`.execute(work);
}

/** Oldest first, after the number that was seen last. */
export function happeningsAfter(
  store: Store,
  actor: Actor,
  { dossier, after, limit }: { readonly dossier: string; readonly after: number; readonly limit: number },
): Promise<Happening[]> {
  return inOrganisation(store, actor, async (work) => {
    const rows = await work
      .selectFrom('happening')
      .select(['number', 'organisation_id', 'dossier_id', 'kind', 'body'])
      .where('dossier_id', '=', dossier)
      .where('number', '>', String(after))
      .orderBy('number')
      .limit(limit)
      .execute();
    return rows.map((row) => ({
      number: Number(row.number),
      organisation: row.organisation_id,
      dossier: row.dossier_id,
      kind: row.kind,
      body: row.body,
    }));
  });
}
