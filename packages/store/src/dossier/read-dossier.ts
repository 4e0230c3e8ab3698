/** Reading dossiers: as they are, as they were, and what changed in between. */
import { DomainError } from '@primum/core/domain-error';
import { sql } from 'kysely';
import { inOrganisation, type Work } from '../in-organisation.ts';
import type { Actor, Store } from '../store.ts';
import type { DossierHead } from './save-dossier.ts';

export interface StoredDossier extends DossierHead {
  readonly id: string;
  readonly organisation: string;
  readonly revision: number;
  readonly changedAt: Date;
}

export interface StoredDocument {
  readonly kind: string;
  readonly text: string;
  /** Revision in which this text came. */
  readonly revision: number;
}

/** Newest change first. `after` is the last dossier that was read. */
export function listDossiers(
  store: Store,
  actor: Actor,
  { after, limit }: { readonly after?: { readonly changedAt: Date; readonly id: string }; readonly limit: number },
): Promise<StoredDossier[]> {
  return inOrganisation(store, actor, async (work) => {
    let query = work
      .selectFrom('dossier')
      .selectAll()
      .where('archived_at', 'is', null)
      .orderBy('changed_at', 'desc')
      .orderBy('id')
      .limit(limit);
    if (after !== undefined) {
      query = query.where((where) =>
        where.or([
          where('changed_at', '<', after.changedAt),
          where.and([where('changed_at', '=', after.changedAt), where('id', '>', after.id)]),
        ]),
      );
    }
    return (await query.execute()).map(toDossier);
  });
}

/** Throws DomainError NOT_FOUND, also for a dossier of somebody else: whether it exists is not for strangers. */
export function readDossier(store: Store, actor: Actor, dossier: string): Promise<StoredDossier> {
  return inOrganisation(store, actor, (work) => requireDossier(work, dossier));
}

export interface DossierWithDocuments extends StoredDossier {
  readonly documents: readonly StoredDocument[];
}

/** With all documents as they are at `revision`, the newest if it is left out. All from one moment. */
export function readDocuments(
  store: Store,
  actor: Actor,
  { dossier, revision }: { readonly dossier: string; readonly revision?: number },
): Promise<DossierWithDocuments> {
  return inOrganisation(store, actor, async (work) => {
    const head = await requireDossier(work, dossier);
    if (revision !== undefined && (revision < 1 || revision > head.revision)) {
      throw new DomainError('NOT_FOUND', `the dossier has no revision ${revision}`, { dossier, revision });
    }
    const rows = await work
      .selectFrom('document')
      .distinctOn('kind')
      .select(['kind', 'text', 'revision'])
      .where('dossier_id', '=', dossier)
      .where('revision', '<=', revision ?? head.revision)
      .orderBy('kind')
      .orderBy('revision', 'desc')
      .execute();
    const documents = rows.flatMap((row) => (row.text === null ? [] : [{ ...row, text: row.text }]));
    return { ...head, documents };
  });
}

export interface Revision {
  readonly number: number;
  readonly at: Date;
  readonly by: { readonly id: string; readonly name: string };
  readonly reason: string | undefined;
  readonly restores: number | undefined;
  readonly changes: readonly unknown[];
}

/** Newest first. `before` is the number of the last revision that was read. */
export function listRevisions(
  store: Store,
  actor: Actor,
  { dossier, before, limit }: { readonly dossier: string; readonly before?: number; readonly limit: number },
): Promise<Revision[]> {
  return inOrganisation(store, actor, async (work) => {
    await requireDossier(work, dossier);
    let query = work
      .selectFrom('revision')
      .leftJoin('account', 'account.id', 'revision.account_id')
      .leftJoin('machine_account', 'machine_account.id', 'revision.account_id')
      .select([
        'number',
        'at',
        'account_id',
        'reason',
        'restores',
        'changes',
        sql<string | null>`coalesce(account.name, machine_account.title)`.as('name'),
      ])
      .where('dossier_id', '=', dossier)
      .orderBy('number', 'desc')
      .limit(limit);
    if (before !== undefined) query = query.where('number', '<', before);
    return (await query.execute()).map((row) => ({
      number: row.number,
      at: row.at,
      by: { id: row.account_id, name: row.name ?? '' },
      reason: row.reason ?? undefined,
      restores: row.restores ?? undefined,
      changes: row.changes,
    }));
  });
}

async function requireDossier(work: Work, dossier: string): Promise<StoredDossier> {
  const row = await work
    .selectFrom('dossier')
    .selectAll()
    .where('id', '=', dossier)
    .where('archived_at', 'is', null)
    .executeTakeFirst();
  if (row === undefined) throw new DomainError('NOT_FOUND', 'there is no such dossier', { dossier });
  return toDossier(row);
}

interface Row extends DossierHead {
  readonly id: string;
  readonly organisation_id: string;
  readonly revision: number;
  readonly changed_at: Date;
}

function toDossier({ id, organisation_id, title, kind, stage, purpose, revision, changed_at }: Row): StoredDossier {
  return { id, organisation: organisation_id, title, kind, stage, purpose, revision, changedAt: changed_at };
}
