/** Tickets of findings: one for each finding in a tracker, also where two people press at once or the server dies in between. */
import { DomainError } from '@primum/core/domain-error';
import type { TicketState } from '@primum/core/ticket/attention';
import type { AboutThing, TicketAbout } from '@primum/core/ticket/ticket-finding';
import type { ToldTicket, TrackerKind } from '@primum/core/ticket/tracker-place';
import { sql } from 'kysely';
import { appendAudit } from '../audit/append-audit.ts';
import { tellHappening } from '../dossier/happenings.ts';
import { inOrganisation, type Work } from '../in-organisation.ts';
import { type Actor, freshId, type Store } from '../store.ts';

export interface StoredTicket extends AboutThing {
  readonly id: string;
  readonly dossier: string;
  readonly tracker: string;
  readonly kind: TrackerKind;
  readonly project: string;
  readonly title: string;
  readonly state: TicketState;
  readonly said: string;
  /** Absent while it is pending. */
  readonly ref: string | undefined;
  readonly key: string | undefined;
  readonly address: string | undefined;
  readonly revision: number;
  readonly level: string;
  readonly levelRank: number;
  readonly madeAt: Date;
  readonly madeBy: string;
  readonly triedAt: Date;
  readonly lookedAt: Date | undefined;
  readonly etag: string | undefined;
  /** The tracker is still the one that is connected. */
  readonly followed: boolean;
}

export interface Claim extends AboutThing {
  readonly dossier: string;
  readonly tracker: string;
  readonly title: string;
  readonly revision: number;
  readonly level: string;
  readonly levelRank: number;
}

export type Claimed =
  /** There is one. */
  | { readonly kind: 'there'; readonly ticket: StoredTicket }
  /** Somebody else is making it right now. */
  | { readonly kind: 'busy' }
  /** This one may make it; `isFirst` false: an earlier try may have made it without our hearing of it. */
  | { readonly kind: 'yours'; readonly ticket: StoredTicket; readonly isFirst: boolean };

/** After that a try has ended, whatever became of it: longer than all requests of a try may take together. */
export const TRY_MS = 120_000;

/** The actor's turn stays open: nothing is done before the tracker has answered. */
export function claimTicket(store: Store, { turn: _turn, ...actor }: Actor, claim: Claim): Promise<Claimed> {
  const now = store.now();
  return inOrganisation(store, actor, async (work): Promise<Claimed> => {
    await replaceEnded(work, claim);
    const id = freshId();
    const { numInsertedOrUpdatedRows: inserted } = await work
      .insertInto('ticket')
      .values({
        id,
        organisation_id: actor.organisation,
        dossier_id: claim.dossier,
        tracker_id: claim.tracker,
        about: claim.about,
        thing: claim.thing,
        title: claim.title,
        state: 'pending',
        revision: claim.revision,
        level: claim.level,
        level_rank: claim.levelRank,
        made_by: actor.account,
        made_at: now,
        tried_at: now,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow();
    const ticket = await currentTicket(work, claim);
    if (inserted === 1n) return { kind: 'yours', ticket, isFirst: true };
    if (ticket.state !== 'pending') return { kind: 'there', ticket };
    if (now.getTime() - ticket.triedAt.getTime() < TRY_MS) return { kind: 'busy' };
    // In one statement, so that of two who come back only one tries.
    const { numUpdatedRows: taken } = await work
      .updateTable('ticket')
      .set({ tried_at: now, title: claim.title })
      .where('id', '=', ticket.id)
      .where('tried_at', '=', ticket.triedAt)
      .executeTakeFirstOrThrow();
    return taken === 1n ? { kind: 'yours', ticket, isFirst: false } : { kind: 'busy' };
  });
}

/** The tracker has it. `healed`: it was found again, made by an earlier try. */
export function keepTicket(
  store: Store,
  actor: Actor,
  { ticket, told, healed }: { readonly ticket: StoredTicket; readonly told: ToldTicket; readonly healed: boolean },
): Promise<StoredTicket> {
  const now = store.now();
  return inOrganisation(store, actor, async (work) => {
    await work
      .updateTable('ticket')
      .set({ ...toldOf(told), looked_at: now })
      .where('id', '=', ticket.id)
      .execute();
    const { about, thing, dossier } = ticket;
    const facts = { dossier, about, thing: thing.slice(0, 500), key: told.key, healed };
    await appendAudit(work, actor, now, { action: 'ticket.make', thing: ticket.id, facts });
    await tellHappening(work, actor, now, { dossier, kind: 'tickets', body: { thing } });
    return readOne(work, ticket.id);
  });
}

/** The tracker refused it: there is none, and the next press begins anew. */
export function dropTicket(store: Store, { turn: _turn, ...actor }: Actor, ticket: string): Promise<void> {
  return inOrganisation(store, actor, async (work) => {
    await work.deleteFrom('ticket').where('id', '=', ticket).where('state', '=', 'pending').execute();
  });
}

/** What a look at the tracker found. `told` undefined: as it was; `lost`: nothing is there. */
export interface Look {
  readonly ticket: StoredTicket;
  readonly told: ToldTicket | 'lost' | undefined;
  readonly etag?: string | undefined;
}

/** Gives whether something is other than before. */
export function noteLook(store: Store, actor: Actor, { ticket, told, etag }: Look): Promise<boolean> {
  const now = store.now();
  const after = told === 'lost' ? { state: 'lost' as const } : told === undefined ? {} : toldOf(told);
  const isChanged =
    ('state' in after && after.state !== ticket.state) ||
    ('said' in after && (after.said !== ticket.said || after.key !== ticket.key));
  return inOrganisation(store, actor, async (work) => {
    await work
      .updateTable('ticket')
      .set({ ...after, looked_at: now, ...(told === undefined ? {} : { etag: etag ?? null }) })
      .where('id', '=', ticket.id)
      .execute();
    const { dossier, thing } = ticket;
    if (isChanged) await tellHappening(work, actor, now, { dossier, kind: 'tickets', body: { thing } });
    return isChanged;
  });
}

export interface TicketsAsked {
  readonly dossier: string;
  readonly about?: TicketAbout | undefined;
  readonly thing?: string | undefined;
  readonly state?: TicketState | undefined;
  /** The last that was read. */
  readonly after?: { readonly madeAt: Date; readonly id: string } | undefined;
  readonly limit: number;
}

/** Newest first. */
export function listTickets(store: Store, actor: Actor, asked: TicketsAsked): Promise<StoredTicket[]> {
  const { dossier, about, thing, state, after, limit } = asked;
  return inOrganisation(store, actor, async (work) => {
    let query = tickets(work)
      .where('dossier_id', '=', dossier)
      .orderBy('made_at', 'desc')
      .orderBy('ticket.id')
      .limit(limit);
    if (about !== undefined) query = query.where('about', '=', about);
    if (thing !== undefined) query = query.where('thing', '=', thing);
    if (state !== undefined) query = query.where('state', '=', state);
    if (after !== undefined) {
      query = query.where((where) =>
        where.or([
          where('made_at', '<', after.madeAt),
          where.and([where('made_at', '=', after.madeAt), where('ticket.id', '>', after.id)]),
        ]),
      );
    }
    return (await query.execute()).map(ticketOf);
  });
}

/** Those of the connected tracker, the ones that were looked at longest ago first; of one dossier where one is named. */
export function ticketsToLookAt(
  store: Store,
  actor: Actor,
  { dossier, limit }: { readonly dossier?: string; readonly limit: number },
): Promise<StoredTicket[]> {
  return inOrganisation(store, actor, async (work) => {
    const query = tickets(work)
      .where('tracker.ended_at', 'is', null)
      .orderBy(sql`looked_at nulls first`)
      .orderBy('ticket.id')
      .limit(limit);
    return (await (dossier === undefined ? query : query.where('dossier_id', '=', dossier)).execute()).map(ticketOf);
  });
}

/** What is closed or lost makes room for the next. */
async function replaceEnded(work: Work, { tracker, dossier, about, thing }: Claim): Promise<void> {
  await work
    .updateTable('ticket')
    .set({ replaced: true })
    .where('tracker_id', '=', tracker)
    .where('dossier_id', '=', dossier)
    .where('about', '=', about)
    .where('thing', '=', thing)
    .where('state', 'in', ['closed', 'lost'])
    .execute();
}

async function currentTicket(work: Work, { tracker, dossier, about, thing }: Claim): Promise<StoredTicket> {
  const row = await tickets(work)
    .where('tracker_id', '=', tracker)
    .where('dossier_id', '=', dossier)
    .where('about', '=', about)
    .where('thing', '=', thing)
    .where('replaced', '=', false)
    .executeTakeFirst();
  if (row === undefined) throw new DomainError('STILL_RUNNING', 'somebody else is at the same finding: try again');
  return ticketOf(row);
}

async function readOne(work: Work, id: string): Promise<StoredTicket> {
  return ticketOf(await tickets(work).where('ticket.id', '=', id).executeTakeFirstOrThrow());
}

type Row = Awaited<ReturnType<ReturnType<typeof tickets>['executeTakeFirstOrThrow']>>;

function tickets(work: Work) {
  return work
    .selectFrom('ticket')
    .innerJoin('tracker', 'tracker.id', 'ticket.tracker_id')
    .leftJoin('account', 'account.id', 'ticket.made_by')
    .selectAll('ticket')
    .select(['tracker.kind', 'tracker.project', 'tracker.ended_at', 'account.name']);
}

function ticketOf(row: Row): StoredTicket {
  return {
    id: row.id,
    dossier: row.dossier_id,
    tracker: row.tracker_id,
    kind: row.kind,
    project: row.project,
    about: row.about,
    thing: row.thing,
    title: row.title,
    state: row.state,
    said: row.said,
    ref: row.ref ?? undefined,
    key: row.key ?? undefined,
    address: row.address ?? undefined,
    revision: row.revision,
    level: row.level,
    levelRank: row.level_rank,
    madeAt: row.made_at,
    madeBy: row.name ?? '',
    triedAt: row.tried_at,
    lookedAt: row.looked_at ?? undefined,
    etag: row.etag ?? undefined,
    followed: row.ended_at === null,
  };
}

const MOST_SAID = 100;

function toldOf({ ref, key, address, state, said }: ToldTicket) {
  return { ref, key, address, state, said: said.slice(0, MOST_SAID) };
}
