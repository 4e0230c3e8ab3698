/** What people say to each other about a thing of a dossier. */
import { sql } from 'kysely';
import { tellHappening } from '../dossier/happenings.ts';
import { inOrganisation } from '../in-organisation.ts';
import { type Actor, freshId, type Store } from '../store.ts';

export interface Remark {
  readonly id: string;
  /** Id of the thing, as `primum explain` takes it. */
  readonly thing: string;
  readonly by: { readonly id: string; readonly name: string };
  readonly text: string;
  /** Ids of the accounts that are named in it. */
  readonly mentions: readonly string[];
  readonly at: Date;
}

/** Returns the remark's id. */
export function addRemark(
  store: Store,
  actor: Actor,
  { dossier, thing, text, mentions }: Pick<Remark, 'thing' | 'text' | 'mentions'> & { readonly dossier: string },
): Promise<string> {
  const id = freshId();
  const now = store.now();
  return inOrganisation(store, actor, async (work) => {
    await work
      .insertInto('remark')
      .values({
        id,
        organisation_id: actor.organisation,
        dossier_id: dossier,
        thing,
        account_id: actor.account,
        text,
        mentions: [...mentions],
        at: now,
      })
      .execute();
    await tellHappening(work, actor, now, { dossier, kind: 'discussion', body: { thing, mentions } });
    return id;
  });
}

/** Oldest first; without `thing` all of the dossier. */
export function listRemarks(
  store: Store,
  actor: Actor,
  {
    dossier,
    thing,
    after,
    limit,
  }: {
    readonly dossier: string;
    readonly thing?: string;
    readonly after?: { readonly at: Date; readonly id: string };
    readonly limit: number;
  },
): Promise<Remark[]> {
  return inOrganisation(store, actor, async (work) => {
    let query = work
      .selectFrom('remark')
      .leftJoin('account', 'account.id', 'remark.account_id')
      .select([
        'remark.id',
        'thing',
        'account_id',
        'text',
        'mentions',
        'at',
        sql<string | null>`account.name`.as('name'),
      ])
      .where('dossier_id', '=', dossier)
      .orderBy('at')
      .orderBy('remark.id')
      .limit(limit);
    if (thing !== undefined) query = query.where('thing', '=', thing);
    if (after !== undefined) {
      query = query.where((where) =>
        where.or([
          where('at', '>', after.at),
          where.and([where('at', '=', after.at), where('remark.id', '>', after.id)]),
        ]),
      );
    }
    return (await query.execute()).map(({ account_id, name, ...remark }) => ({
      ...remark,
      by: { id: account_id, name: name ?? '' },
    }));
  });
}
