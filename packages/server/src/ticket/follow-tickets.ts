/** Follows tickets where they are: open, closed, gone. Asks one after the other, and stops where the tracker asks to be left alone. */
import { DomainError, type DomainErrorCode } from '@primum/core/domain-error';
import { listOrganisations } from '@primum/store/account/organisations';
import {
  dropTicket,
  keepTicket,
  noteLook,
  type StoredTicket,
  ticketsToLookAt,
  TRY_MS,
} from '@primum/store/ticket/tickets';
import { noteTracker, openTracker } from '@primum/store/ticket/trackers';
import type { Actor, Store } from '@primum/store/store';
import { busy } from './tracker-answer.ts';
import { type TrackerClient, trackerClient } from './tracker-client.ts';

/** In one run for one organisation; those that were looked at longest ago come first. */
const MOST_LOOKS = 300;
/** A ticket that nobody finds by then was never made: trackers list what is new within minutes. */
const GIVEN_UP_MS = 15 * 60_000;
/** Who does it, in the audit log. */
const ACCOUNT = 'primum';

export interface Followed {
  readonly looked: number;
  readonly changed: number;
}

/** For all organisations. Throws with all that went wrong, once everybody had their turn; a tracker that asks to wait is no fault. */
export async function followAllTickets(store: Store, allowed: readonly string[]): Promise<void> {
  const failed: { readonly organisation: string; readonly code: DomainErrorCode }[] = [];
  for (const { id: organisation } of await listOrganisations(store.database)) {
    try {
      await followTickets(store, { organisation, account: ACCOUNT }, { allowed });
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      if (error.code !== 'TRACKER_BUSY') failed.push({ organisation, code: error.code });
    }
  }
  const [first] = failed;
  if (first === undefined) return;
  const all = failed.map(({ organisation, code }) => `organisation ${organisation}: ${code}`).join('; ');
  throw new DomainError(first.code, `tickets could not be followed: ${all}`);
}

/** Of one organisation, or of one of its dossiers. Throws DomainError TRACKER_UNREACHABLE, TRACKER_REFUSED, TRACKER_BUSY. */
export async function followTickets(
  store: Store,
  { turn: _turn, ...actor }: Actor,
  { allowed, dossier }: { readonly allowed: readonly string[]; readonly dossier?: string },
): Promise<Followed> {
  const asked = { limit: MOST_LOOKS, ...(dossier === undefined ? {} : { dossier }) };
  const tickets = await ticketsToLookAt(store, actor, asked);
  if (tickets.length === 0) return { looked: 0, changed: 0 };
  const tracker = await openTracker(store, actor);
  if (tracker === undefined) return { looked: 0, changed: 0 };
  const now = store.now();
  if (tracker.waitsUntil !== undefined && tracker.waitsUntil > now) throw busy(tracker.waitsUntil, now);
  const client = trackerClient({ ...tracker, allowed, now: store.now });
  let changed = 0;
  try {
    for (const ticket of tickets) changed += (await lookAt(store, actor, { client, ticket })) ? 1 : 0;
    await noteTracker(store, actor, tracker.id, {});
  } catch (error) {
    if (error instanceof DomainError) await noteTracker(store, actor, tracker.id, noteOf(error));
    throw error;
  }
  return { looked: tickets.length, changed };
}

function noteOf({ code, message, facts: { until } }: DomainError): { waitsUntil?: Date; problem?: string } {
  return code === 'TRACKER_BUSY' && typeof until === 'string' ? { waitsUntil: new Date(until) } : { problem: message };
}

async function lookAt(
  store: Store,
  actor: Actor,
  { client, ticket }: { readonly client: TrackerClient; readonly ticket: StoredTicket },
): Promise<boolean> {
  if (ticket.ref === undefined) return healed(store, actor, { client, ticket });
  const { told, etag } = await client.look(ticket.ref, ticket.etag);
  return noteLook(store, actor, { ticket, told, etag });
}

/** A ticket whose making nobody knows the end of. */
async function healed(
  store: Store,
  actor: Actor,
  { client, ticket }: { readonly client: TrackerClient; readonly ticket: StoredTicket },
): Promise<boolean> {
  const ageMs = store.now().getTime() - ticket.triedAt.getTime();
  if (ageMs < TRY_MS) return false;
  const told = await client.find(ticket.id, ticket.madeAt);
  if (told !== undefined) await keepTicket(store, actor, { ticket, told, healed: true });
  else if (ageMs >= GIVEN_UP_MS) await dropTicket(store, actor, ticket.id);
  return told !== undefined || ageMs >= GIVEN_UP_MS;
}
