/**
 * Makes the ticket of a finding, once. What is to be made is written down first; then the tracker is asked; then its answer is kept.
 * Whoever comes back after a try whose end nobody knows looks for what it may have made before making anything.
 */
import { DomainError } from '@primum/core/domain-error';
import { MOST_TITLE, referenceOf } from '@primum/core/ticket/ticket-text';
import {
  claimTicket,
  type Claim,
  dropTicket,
  keepTicket,
  type StoredTicket,
  TRY_MS,
} from '@primum/store/ticket/tickets';
import { noteTracker } from '@primum/store/ticket/trackers';
import type { Actor, Store } from '@primum/store/store';
import { busy } from './tracker-answer.ts';
import type { TrackerClient } from './tracker-client.ts';

export interface Making {
  readonly claim: Claim;
  readonly body: string;
  /** What stands below the body, with the reference of the ticket in it. */
  readonly foot: (reference: string) => string;
  readonly client: TrackerClient;
  readonly waitsUntil: Date | undefined;
}

export interface MadeTicket {
  readonly ticket: StoredTicket;
  /** False: there was one. */
  readonly isNew: boolean;
}

/** Throws DomainError STILL_RUNNING, TRACKER_UNREACHABLE, TRACKER_REFUSED, TRACKER_BUSY. */
export async function makeTicket(store: Store, actor: Actor, making: Making): Promise<MadeTicket> {
  const { claim, client, waitsUntil } = making;
  const now = store.now();
  if (waitsUntil !== undefined && waitsUntil > now) throw busy(waitsUntil, now);
  const claimed = await claimTicket(store, actor, claim);
  if (claimed.kind === 'there') return { ticket: claimed.ticket, isNew: false };
  if (claimed.kind === 'busy') {
    const minutes = TRY_MS / 60_000;
    throw new DomainError(
      'STILL_RUNNING',
      `a ticket of this is being made, or the tracker broke off while it was: it is looked for again ${minutes} minutes after`,
    );
  }
  const { ticket, isFirst } = claimed;
  try {
    const before = isFirst ? undefined : await client.find(ticket.id, ticket.madeAt);
    const told = before ?? (await client.make({ title: titleOf(claim), body: bodyOf(making, ticket.id) }));
    return { ticket: await keepTicket(store, actor, { ticket, told, healed: before !== undefined }), isNew: true };
  } catch (error) {
    await noteFailure(store, actor, { ticket, isFirst, error });
    throw error;
  }
}

/** What certainly was not made is forgotten; anything else stays, to be looked for. */
async function noteFailure(
  store: Store,
  actor: Actor,
  { ticket, isFirst, error }: { readonly ticket: StoredTicket; readonly isFirst: boolean; readonly error: unknown },
): Promise<void> {
  if (!(error instanceof DomainError)) return;
  const { sent, until } = error.facts;
  if (isFirst && sent === 'no') await dropTicket(store, actor, ticket.id);
  if (error.code === 'TRACKER_BUSY' && typeof until === 'string')
    await noteTracker(store, actor, ticket.tracker, { waitsUntil: new Date(until) });
}

function titleOf({ title }: Claim): string {
  return title.replaceAll(/\s+/g, ' ').slice(0, MOST_TITLE);
}

function bodyOf({ body, foot }: Making, ticket: string): string {
  return `${body}\n\n---\n\n${foot(referenceOf(ticket))}`;
}
