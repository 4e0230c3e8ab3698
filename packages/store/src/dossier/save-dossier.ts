/** Writing dossiers: every change is a revision with who, when, why and what; nothing is ever written over. */
import { DomainError } from '@primum/core/domain-error';
import { appendAudit, type Audited } from '../audit/append-audit.ts';
import { auditBoth } from '../audit/audit-both.ts';
import { insertDecision, lastDecision, type NewDecision } from '../decision/decisions.ts';
import { actFor, inOrganisation, type Work } from '../in-organisation.ts';
import { inPart } from '../sharing/in-part.ts';
import { type Actor, freshId, type Store } from '../store.ts';
import { tellHappening } from './happenings.ts';

/** What lists show of a dossier without reading its documents. */
export interface DossierHead {
  readonly title: string;
  readonly kind: string;
  readonly stage: string;
  readonly purpose: string;
}

export interface Saving {
  readonly head: DossierHead;
  /** Text by kind of document; null takes the document away. Only what changed. */
  readonly documents: ReadonlyMap<string, string | null>;
  readonly reason?: string;
  /** What changed, for the history: plain values. */
  readonly changes: readonly object[];
  /** Revision that this brings back. */
  readonly restores?: number;
  /** What was decided by it, where it was: kept with the revision or not at all. */
  readonly decision?: Pick<NewDecision, 'finding' | 'body'>;
  /** What the audit log says of it beside the change, in the same transaction: that a decision was approved, as an example. */
  readonly alsoAudited?: Audited;
}

export interface DossierSaving extends Saving {
  readonly dossier: string;
  readonly expected: number;
}

/** Returns the new dossier's id. */
export function createDossier(store: Store, actor: Actor, saving: Saving): Promise<string> {
  const id = freshId();
  const now = store.now();
  return inOrganisation(store, actor, async (work) => {
    await createIn(work, actor, { id, now, saving });
    await appendAudit(work, actor, now, { action: 'dossier.create', thing: id });
    return id;
  });
}

/** The row and its first revision; what the audit log says of it is the caller's. */
export async function createIn(
  work: Work,
  actor: Actor,
  { id, now, saving, isLibrary = false }: { id: string; now: Date; saving: Saving; isLibrary?: boolean },
): Promise<void> {
  const kept = { ...saving.head, ...(isLibrary ? { is_library: true } : {}) };
  await work
    .insertInto('dossier')
    .values({ id, organisation_id: actor.organisation, ...kept, revision: 1, created_at: now, changed_at: now })
    .execute();
  await insertRevision(work, actor, { dossier: id, number: 1, now, saving });
}

/**
 * Adds a revision on top of `expected` and returns its number. Throws DomainError STALE_REVISION (with the `current` one)
 * where somebody else was first, and NOT_FOUND.
 */
export function saveDossier(store: Store, actor: Actor, saving: DossierSaving): Promise<number> {
  return inOrganisation(store, actor, (work) => saveIn(work, actor, { saving, now: store.now(), alsoTold: [] }));
}

/**
 * The same in the name of a partner, for what the caller has checked that its party may write: the revision stands in the owner's
 * dossier, and in the audit logs of both. Throws DomainError NOT_FOUND where no grant counts at this moment.
 */
export async function saveDossierForPart(store: Store, actor: Actor, saving: DossierSaving): Promise<number> {
  const other = [...saving.documents.keys()].find((kind) => !PARTNERS_WRITE.has(kind));
  if (other !== undefined) throw new DomainError('NOT_ALLOWED', `a partner does not write into "${other}"`);
  return inPart(store, actor, saving.dossier, (work, { owner }) =>
    saveIn(work, owner, { saving, now: store.now(), alsoTold: [actor] }),
  );
}

/** Answers stand in the one; a proof puts a control in place in the other. */
const PARTNERS_WRITE: ReadonlySet<string> = new Set(['agreements', 'controls']);

interface SavingNow {
  readonly saving: DossierSaving;
  readonly now: Date;
  /** In whose audit log it stands beside the owner's. */
  readonly alsoTold: readonly Actor[];
}

async function saveIn(work: Work, actor: Actor, { saving: all, now, alsoTold }: SavingNow): Promise<number> {
  const { dossier, ...saving } = all;
  const number = await reviseIn(work, actor, { saving: all, now });
  if (saving.decision !== undefined) await decideIn(work, actor, now, { dossier, ...saving.decision });
  if (saving.alsoAudited !== undefined) await appendAudit(work, actor, now, saving.alsoAudited);
  const audited = { action: 'dossier.change', thing: dossier, facts: { revision: number } };
  if (alsoTold.length === 0) await appendAudit(work, actor, now, audited);
  else {
    const entries = [actor, ...alsoTold].map((told) => ({ actor: told, ...audited }));
    await auditBoth(work, now, entries);
    await actFor(work, actor.organisation);
  }
  const documents = [...saving.documents.keys()];
  await tellHappening(work, actor, now, {
    dossier,
    kind: 'revision',
    body: { revision: number, by: actor.account, documents },
  });
  return number;
}

/** The revision alone; what the audit log and those who listen are told of it is the caller's. Throws as saveDossier does. */
export async function reviseIn(
  work: Work,
  actor: Actor,
  { saving: all, now, isLibrary = false }: { saving: DossierSaving; now: Date; isLibrary?: boolean },
): Promise<number> {
  const { dossier, expected, ...saving } = all;
  const found = await work
    .selectFrom('dossier')
    .select('revision')
    .where('id', '=', dossier)
    .where('organisation_id', '=', actor.organisation)
    .where('archived_at', 'is', null)
    .where('is_library', 'is', isLibrary ? true : null)
    .forUpdate()
    .executeTakeFirst();
  const noun = isLibrary ? 'library' : 'dossier';
  if (found === undefined) throw new DomainError('NOT_FOUND', `there is no such ${noun}`, { dossier });
  if (found.revision !== expected) {
    throw new DomainError(
      'STALE_REVISION',
      `the ${noun} is at revision ${found.revision}, the change was made on ${expected}`,
      { dossier, current: found.revision, expected },
    );
  }
  const number = expected + 1;
  await insertRevision(work, actor, { dossier, number, now, saving });
  await work
    .updateTable('dossier')
    .set({ ...saving.head, revision: number, changed_at: now })
    .where('id', '=', dossier)
    .execute();
  return number;
}

/** A later decision about the same finding revises the one before. */
async function decideIn(work: Work, actor: Actor, now: Date, decision: Omit<NewDecision, 'revises'>): Promise<void> {
  const before = await lastDecision(work, decision.dossier, decision.finding);
  await insertDecision(work, actor, now, { ...decision, ...(before === undefined ? {} : { revises: before.id }) });
}

interface Inserted {
  readonly dossier: string;
  readonly number: number;
  readonly now: Date;
  readonly saving: Saving;
}

async function insertRevision(work: Work, actor: Actor, { dossier, number, now, saving }: Inserted): Promise<void> {
  const organisation_id = actor.organisation;
  await work
    .insertInto('revision')
    .values({
      dossier_id: dossier,
      number,
      organisation_id,
      at: now,
      account_id: actor.account,
      reason: saving.reason ?? null,
      restores: saving.restores ?? null,
      changes: JSON.stringify(saving.changes),
    })
    .execute();
  if (saving.documents.size === 0) return;
  const rows = [...saving.documents].map(([kind, text]) => ({
    dossier_id: dossier,
    kind,
    revision: number,
    organisation_id,
    text,
  }));
  await work.insertInto('document').values(rows).execute();
}

/** Takes a dossier out of the lists. Its history stays. */
export function archiveDossier(store: Store, actor: Actor, dossier: string): Promise<void> {
  const now = store.now();
  return inOrganisation(store, actor, async (work) => {
    const { numUpdatedRows } = await work
      .updateTable('dossier')
      .set({ archived_at: now })
      .where('id', '=', dossier)
      .where('archived_at', 'is', null)
      .where('is_library', 'is', null)
      .executeTakeFirstOrThrow();
    if (numUpdatedRows === 0n) throw new DomainError('NOT_FOUND', 'there is no such dossier', { dossier });
    await appendAudit(work, actor, now, { action: 'dossier.archive', thing: dossier });
  });
}
