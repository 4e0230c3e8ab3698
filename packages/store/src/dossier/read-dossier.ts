/** Reading dossiers: as they are, as they were, and what changed in between. */
import { DomainError } from '@primum/core/domain-error';
import { Grant } from '@primum/core/responsibility/grant';
import { sql } from 'kysely';
import { inOrganisation, type Work } from '../in-organisation.ts';
import { inPart } from '../sharing/in-part.ts';
import type { Actor, Store } from '../store.ts';
import type { DossierHead } from './save-dossier.ts';

export interface StoredDossier extends DossierHead {
  readonly id: string;
  readonly organisation: string;
  /** Title of the organisation that owns it. */
  readonly owner: string;
  readonly revision: number;
  readonly changedAt: Date;
  /** What was granted, where another organisation owns it. */
  readonly part: GrantedPart | undefined;
}

/** The part of one party, with the party's title. */
export interface GrantedPart extends Grant {
  readonly grant: string;
  readonly title: string;
}

export interface StoredDocument {
  readonly kind: string;
  readonly text: string;
  /** Revision in which this text came. */
  readonly revision: number;
}

/** The organisation's own, and those of which it was granted a part. Newest change first. `after` is the last that was read. */
export function listDossiers(
  store: Store,
  actor: Actor,
  { after, limit }: { readonly after?: { readonly changedAt: Date; readonly id: string }; readonly limit: number },
): Promise<StoredDossier[]> {
  return inOrganisation(store, actor, async (work) => {
    let query = dossiersFor(work, actor).orderBy('changed_at', 'desc').orderBy('dossier.id').limit(limit);
    if (after !== undefined) {
      query = query.where((where) =>
        where.or([
          where('changed_at', '<', after.changedAt),
          where.and([where('changed_at', '=', after.changedAt), where('dossier.id', '>', after.id)]),
        ]),
      );
    }
    return (await query.execute()).map(toDossier);
  });
}

/** Throws DomainError NOT_FOUND, also for a dossier of somebody else: whether it exists is not for strangers. */
export function readDossier(store: Store, actor: Actor, dossier: string): Promise<StoredDossier> {
  return inOrganisation(store, actor, (work) => requireDossier(work, actor, dossier));
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
  return inOrganisation(store, actor, (work) => documentsIn(work, actor, { dossier, revision }));
}

/**
 * All documents of a dossier of which the actor's organisation was granted a part: for working out that part, and never to be
 * given to anybody as they are. Throws DomainError NOT_FOUND where no grant counts at this moment.
 */
export function readDocumentsForPart(
  store: Store,
  actor: Actor,
  { dossier, revision }: { readonly dossier: string; readonly revision: number },
): Promise<DossierWithDocuments> {
  return inPart(store, actor, dossier, (work, { owner }) => documentsIn(work, owner, { dossier, revision }));
}

/** Kinds and revisions of the newest documents, without their texts, which may be long: for who only looks at the head. */
export function listDocuments(store: Store, actor: Actor, dossier: string): Promise<Omit<StoredDocument, 'text'>[]> {
  return inOrganisation(store, actor, (work) =>
    work
      .selectFrom(
        work
          .selectFrom('document')
          .distinctOn('kind')
          .select(['kind', 'revision', sql<boolean>`text is not null`.as('is_there')])
          .where('dossier_id', '=', dossier)
          .orderBy('kind')
          .orderBy('revision', 'desc')
          .as('newest'),
      )
      .select(['kind', 'revision'])
      .where('is_there', '=', true)
      .execute(),
  );
}

async function documentsIn(
  work: Work,
  actor: Actor,
  { dossier, revision }: { readonly dossier: string; readonly revision: number | undefined },
): Promise<DossierWithDocuments> {
  const head = await requireDossier(work, actor, dossier);
  if (revision !== undefined && (revision < 1 || revision > head.revision)) {
    throw new DomainError('NOT_FOUND', `the dossier has no revision ${revision}`, { dossier, revision });
  }
  return { ...head, documents: await documentsAt(work, dossier, revision ?? head.revision) };
}

/** Of a dossier or a library that the caller has made sure to be there; no other revision is looked at. */
export async function documentsAt(work: Work, dossier: string, revision: number): Promise<StoredDocument[]> {
  const rows = await work
    .selectFrom('document')
    .distinctOn('kind')
    .select(['kind', 'text', 'revision'])
    .where('dossier_id', '=', dossier)
    .where('revision', '<=', revision)
    .orderBy('kind')
    .orderBy('revision', 'desc')
    .execute();
  return rows.flatMap((row) => (row.text === null ? [] : [{ ...row, text: row.text }]));
}

export interface Revision {
  readonly number: number;
  readonly at: Date;
  readonly by: { readonly id: string; readonly name: string };
  readonly reason: string | undefined;
  readonly restores: number | undefined;
  readonly changes: readonly unknown[];
}

export interface RevisionsAsked {
  readonly dossier: string;
  readonly before?: number;
  readonly limit: number;
}

/** Newest first. `before` is the number of the last revision that was read. */
export function listRevisions(store: Store, actor: Actor, asked: RevisionsAsked): Promise<Revision[]> {
  return inOrganisation(store, actor, async (work) => {
    await requireDossier(work, actor, asked.dossier);
    return revisionsOf(work, asked);
  });
}

/** Of a dossier or a library that the caller has made sure to be there. */
export async function revisionsOf(work: Work, { dossier, before, limit }: RevisionsAsked): Promise<Revision[]> {
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
}

async function requireDossier(work: Work, actor: Actor, dossier: string): Promise<StoredDossier> {
  const row = await dossiersFor(work, actor).where('dossier.id', '=', dossier).executeTakeFirst();
  if (row === undefined) throw new DomainError('NOT_FOUND', 'there is no such dossier', { dossier });
  return toDossier(row);
}

/** Row-level security leaves those that the organisation owns, and the heads of those of which it was granted a part. */
function dossiersFor(work: Work, actor: Actor) {
  return work
    .selectFrom('dossier')
    .innerJoin('organisation', 'organisation.id', 'dossier.organisation_id')
    .leftJoin('partner_grant', (join) =>
      join
        .onRef('partner_grant.dossier_id', '=', 'dossier.id')
        .on('partner_grant.partner_id', '=', actor.organisation)
        .on('partner_grant.ended_at', 'is', null),
    )
    .select(['dossier.id', 'dossier.organisation_id', 'dossier.title', 'dossier.kind', 'dossier.stage'])
    .select(['dossier.purpose', 'dossier.revision', 'dossier.changed_at'])
    .select(['organisation.title as owner', 'partner_grant.id as grant', 'party', 'party_title', 'published'])
    .where('archived_at', 'is', null)
    .where('is_library', 'is', null);
}

interface Row extends DossierHead {
  readonly id: string;
  readonly organisation_id: string;
  readonly owner: string;
  readonly revision: number;
  readonly changed_at: Date;
  readonly grant: string | null;
  readonly party: string | null;
  readonly party_title: string | null;
  readonly published: object | null;
}

function toDossier(row: Row): StoredDossier {
  const { id, organisation_id, owner, title, kind, stage, purpose, revision, changed_at } = row;
  const head = {
    id,
    organisation: organisation_id,
    owner,
    title,
    kind,
    stage,
    purpose,
    revision,
    changedAt: changed_at,
  };
  if (row.grant === null) return { ...head, part: undefined };
  const granted = Grant.parse({ party: row.party, published: row.published });
  return { ...head, part: { ...granted, grant: row.grant, title: row.party_title ?? '' } };
}
