/** What people say to each other about a thing of a dossier. */
import { DomainError } from '@primum/core/domain-error';
import { sql } from 'kysely';
import { tellHappening } from '../dossier/happenings.ts';
import { inOrganisation, type Work } from '../in-organisation.ts';
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

/** Returns the remark's id. Throws DomainError INPUT_INVALID where somebody is named who is not in the organisation. */
export function addRemark(
  store: Store,
  actor: Actor,
  { dossier, thing, text, mentions }: Pick<Remark, 'thing' | 'text' | 'mentions'> & { readonly dossier: string },
): Promise<string> {
  const id = freshId();
  const now = store.now();
  return inOrganisation(store, actor, async (work) => {
    await requireMembers(work, mentions);
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

async function requireMembers(work: Work, accounts: readonly string[]): Promise<void> {
  if (accounts.length === 0) return;
  const members = await work
    .selectFrom('membership')
    .select('account_id')
    .where('account_id', 'in', accounts)
    .execute();
  const known = new Set(members.map(({ account_id }) => account_id));
  const strangers = accounts.filter((account) => !known.has(account));
  if (strangers.length > 0) throw new DomainError('INPUT_INVALID', `not in this organisation: ${strangers.join(', ')}`);
}

export interface Mention extends Remark {
  readonly dossier: { readonly id: string; readonly title: string };
}

/** Remarks that name the actor and that they have not answered on the same thing since; newest first. */
export function listMentions(store: Store, actor: Actor, limit: number): Promise<Mention[]> {
  return inOrganisation(store, actor, async (work) => {
    const rows = await work
      .selectFrom('remark')
      .innerJoin('dossier', 'dossier.id', 'remark.dossier_id')
      .leftJoin('account', 'account.id', 'remark.account_id')
      .select(['remark.id', 'remark.thing', 'remark.account_id', 'remark.text', 'remark.mentions', 'remark.at'])
      .select(['dossier.id as dossier_id', 'dossier.title', sql<string | null>`account.name`.as('name')])
      .where(sql<boolean>`${actor.account} = any(remark.mentions)`)
      .where('dossier.archived_at', 'is', null)
      .where((where) =>
        where.not(
          where.exists(
            where
              .selectFrom('remark as answer')
              .select('answer.id')
              .whereRef('answer.dossier_id', '=', 'remark.dossier_id')
              .whereRef('answer.thing', '=', 'remark.thing')
              .where('answer.account_id', '=', actor.account)
              .whereRef('answer.at', '>=', 'remark.at'),
          ),
        ),
      )
      .orderBy('remark.at', 'desc')
      .orderBy('remark.id')
      .limit(limit)
      .execute();
    return rows.map(({ account_id, name, dossier_id, title, ...remark }) => ({
      ...remark,
      by: { id: account_id, name: name ?? '' },
      dossier: { id: dossier_id, title },
    }));
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
