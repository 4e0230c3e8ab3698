/** The tracker of an organisation, and its token: sealed, told to nobody, and gone once the tracker is left. */
import { hkdfSync } from 'node:crypto';
import { DomainError } from '@primum/core/domain-error';
import type { TrackerPlace } from '@primum/core/ticket/tracker-place';
import { appendAudit } from '../audit/append-audit.ts';
import { inOrganisation, type Work } from '../in-organisation.ts';
import { openText, sealText } from '../sealed-text.ts';
import { type Actor, freshId, type Store } from '../store.ts';

export interface StoredTracker {
  readonly id: string;
  readonly place: TrackerPlace;
  readonly connectedAt: Date;
  /** It asked to be left alone until then. */
  readonly waitsUntil: Date | undefined;
  readonly problem: string | undefined;
}

/**
 * Connects a tracker in place of the one before. At the same address and project it stays the same tracker, so that its tickets
 * are followed on. `token` undefined: the one that is kept goes on, where nothing else that it is sent to changes. Throws
 * DomainError INPUT_INVALID where there is no such token, NOT_ALLOWED on a server without a secret.
 */
export function connectTracker(
  store: Store,
  actor: Actor,
  { place, token }: { readonly place: TrackerPlace; readonly token: string | undefined },
): Promise<void> {
  const now = store.now();
  return inOrganisation(store, actor, async (work) => {
    const before = await liveTracker(work);
    const text = token ?? (before === undefined ? undefined : tokenFor(store, before, place));
    if (text === undefined) throw tokenWanted();
    const isSame = before !== undefined && isSamePlace(before, place);
    const id = isSame ? before.id : freshId();
    const values = {
      ...rowOf(place),
      sealed_token: sealed(store, id, text),
      connected_by: actor.account,
      connected_at: now,
      waits_until: null,
      problem: null,
    };
    if (isSame) await work.updateTable('tracker').set(values).where('id', '=', id).execute();
    else {
      await endLive(work, now);
      await work
        .insertInto('tracker')
        .values({ id, organisation_id: actor.organisation, ...values })
        .execute();
    }
    const { kind, address, project } = place;
    await appendAudit(work, actor, now, { action: 'tracker.connect', thing: id, facts: { kind, address, project } });
  });
}

/** Its tickets stay, and are followed no more. Throws DomainError NOT_FOUND. */
export function leaveTracker(store: Store, actor: Actor): Promise<void> {
  const now = store.now();
  return inOrganisation(store, actor, async (work) => {
    const before = await liveTracker(work);
    if (before === undefined) throw new DomainError('NOT_FOUND', 'there is no tracker to leave');
    await endLive(work, now);
    await appendAudit(work, actor, now, { action: 'tracker.leave', thing: before.id });
  });
}

export function readTracker(store: Store, actor: Actor): Promise<StoredTracker | undefined> {
  return inOrganisation(store, actor, async (work) => {
    const row = await liveTracker(work);
    return row === undefined ? undefined : trackerOf(row);
  });
}

/** For who speaks to the tracker, and for nobody else: with its token. Throws DomainError NOT_ALLOWED where it cannot be opened. */
export function openTracker(
  store: Store,
  actor: Actor,
): Promise<(StoredTracker & { readonly token: string }) | undefined> {
  return inOrganisation(store, actor, async (work) => {
    const row = await liveTracker(work);
    return row === undefined ? undefined : { ...trackerOf(row), token: opened(store, row) };
  });
}

/** The token that is kept, for a place that it may be sent to. Throws DomainError INPUT_INVALID where there is none. */
export function keptToken(store: Store, actor: Actor, place: TrackerPlace): Promise<string> {
  return inOrganisation(store, actor, async (work) => {
    const row = await liveTracker(work);
    const token = row === undefined ? undefined : tokenFor(store, row, place);
    if (token === undefined) throw tokenWanted();
    return token;
  });
}

/** How following went: until when to wait, and what the tracker said. */
export function noteTracker(
  store: Store,
  actor: Actor,
  tracker: string,
  { waitsUntil, problem }: { readonly waitsUntil?: Date; readonly problem?: string },
): Promise<void> {
  return inOrganisation(store, actor, async (work) => {
    await work
      .updateTable('tracker')
      .set({ waits_until: waitsUntil ?? null, problem: problem ?? null })
      .where('id', '=', tracker)
      .execute();
  });
}

type Row = NonNullable<Awaited<ReturnType<typeof liveTracker>>>;

function liveTracker(work: Work) {
  return work.selectFrom('tracker').selectAll().where('ended_at', 'is', null).executeTakeFirst();
}

async function endLive(work: Work, now: Date): Promise<void> {
  await work.updateTable('tracker').set({ ended_at: now, sealed_token: null }).where('ended_at', 'is', null).execute();
}

function trackerOf(row: Row): StoredTracker {
  return {
    id: row.id,
    place: placeOf(row),
    connectedAt: row.connected_at,
    waitsUntil: row.waits_until ?? undefined,
    problem: row.problem ?? undefined,
  };
}

function placeOf({ kind, address, project, account, issue_type }: Row): TrackerPlace {
  return { kind, address, project, account: account ?? undefined, issueType: issue_type ?? undefined };
}

function rowOf({ kind, address, project, account, issueType }: TrackerPlace) {
  return { kind, address, project, account: account ?? null, issue_type: issueType ?? null };
}

function isSamePlace(row: Row, { kind, address, project }: TrackerPlace): boolean {
  return row.kind === kind && row.address === address && row.project === project;
}

/** Never to another address, and never as somebody else. */
function tokenFor(store: Store, row: Row, { kind, address, account }: TrackerPlace): string | undefined {
  const isTheirs = row.kind === kind && row.address === address && (row.account ?? undefined) === account;
  return isTheirs ? opened(store, row) : undefined;
}

function tokenWanted(): DomainError {
  return new DomainError('INPUT_INVALID', 'token: write it; the one that is kept is for another address or account');
}

function sealed(store: Store, id: string, token: string): string {
  return Buffer.from(sealText(token, keyOf(store, id))).toString('base64');
}

function opened(store: Store, { id, sealed_token: text }: Row): string {
  if (text === null) throw new Error(`tracker ${id} was left`);
  try {
    return openText(Buffer.from(text, 'base64'), keyOf(store, id));
  } catch (error) {
    if (error instanceof DomainError) throw error;
    throw new DomainError(
      'NOT_ALLOWED',
      'the token was kept with another secret of this server: an owner writes it again',
    );
  }
}

/** A key for each tracker, so that what is sealed for one cannot be put to another. */
function keyOf({ secret }: Store, id: string): Uint8Array {
  if (secret === undefined) {
    throw new DomainError(
      'NOT_ALLOWED',
      'this server has no secret to keep a token with: whoever runs it sets PRIMUM_SECRET',
    );
  }
  return new Uint8Array(hkdfSync('sha256', secret, id, 'primum tracker tokens', 32));
}
