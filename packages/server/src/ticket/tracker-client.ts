/** What this server asks of the tracker of an organisation, whichever kind it is. */
import { DomainError } from '@primum/core/domain-error';
import type { ToldTicket, TrackerPlace } from '@primum/core/ticket/tracker-place';
import { referenceOf, type TicketText } from '@primum/core/ticket/ticket-text';
import type { TrackerAsk, TrackerLanguage } from '@primum/formats/tracker/tracker-language';
import { TRACKER_LANGUAGES } from '@primum/formats/tracker/tracker-languages';
import { askTracker, type TrackerReply } from './ask-tracker.ts';
import { requireFine, waitsUntil } from './tracker-answer.ts';

export interface TrackerClient {
  /** Title of the project. Throws, as all of these, DomainError TRACKER_UNREACHABLE, TRACKER_REFUSED, TRACKER_BUSY. */
  project(): Promise<string>;
  make(ticket: TicketText): Promise<ToldTicket>;
  /** `told` undefined: as it was when this `etag` was given. */
  look(ref: string, etag: string | undefined): Promise<LookedAt>;
  /** The ticket that an earlier try made. Looks through the 100 newest since then. */
  find(ticket: string, since: Date): Promise<ToldTicket | undefined>;
}

export interface LookedAt {
  readonly told: ToldTicket | 'lost' | undefined;
  readonly etag: string | undefined;
}

export interface ClientSettings {
  readonly place: TrackerPlace;
  readonly token: string;
  readonly allowed: readonly string[];
  readonly now: () => Date;
  readonly timeLimitMs?: number | undefined;
}

/** Clocks go apart. */
const CLOCKS_MS = 300_000;
const GONE = new Set([301, 302, 307, 308, 404, 410]);

export function trackerClient({ place, token, allowed, now, timeLimitMs }: ClientSettings): TrackerClient {
  const language: TrackerLanguage = TRACKER_LANGUAGES[place.kind];
  const own = language.headers(place, token);
  const limit = timeLimitMs === undefined ? {} : { timeLimitMs };
  const ask = (asked: TrackerAsk, more: Readonly<Record<string, string>> = {}): Promise<TrackerReply> =>
    askTracker(asked, { allowed, headers: { ...own, ...more }, ...limit });
  const fine = async (asked: TrackerAsk) => requireFine(await ask(asked), now(), token).json;

  return {
    async project() {
      return understood(language.readProject(await fine(language.project(place))));
    },
    async make(ticket) {
      return understood(language.readMade(place, await fine(language.make(place, ticket))));
    },
    async look(ref, etag) {
      const reply = await ask(language.look(place, ref), etag === undefined ? {} : { 'if-none-match': etag });
      if (reply.status === 304) return { told: undefined, etag };
      if (GONE.has(reply.status) && waitsUntil(reply, now()) === undefined) return { told: 'lost', etag: undefined };
      const told = understood(language.readLook(place, requireFine(reply, now(), token).json));
      return { told, etag: reply.headers.etag };
    },
    async find(ticket, since) {
      const from = new Date(since.getTime() - CLOCKS_MS);
      const found = understood(language.readSince(place, await fine(language.since(place, from, now()))));
      return found.find(({ text }) => text.includes(referenceOf(ticket)));
    },
  };
}

/** Where it was to make something it may have. */
function understood<T>(read: T | undefined): T {
  if (read !== undefined) return read;
  throw new DomainError(
    'TRACKER_REFUSED',
    'the tracker answered something that is not of its API: is the address right?',
    { sent: 'unknown' },
  );
}
