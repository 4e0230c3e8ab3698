/** What is asked of a tracker and told by it, whichever it is. */
import type { ToldTicket, TrackerPlace } from '@primum/core/ticket/tracker-place';

export interface TrackerAsk {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly body?: object;
}

export interface FoundTicket extends ToldTicket {
  readonly text: string;
}

/** How one kind of tracker is spoken to. What reads gives undefined for an answer of another shape. */
export interface TrackerLanguage {
  readonly headers: (place: TrackerPlace, token: string) => Readonly<Record<string, string>>;
  readonly project: (place: TrackerPlace) => TrackerAsk;
  /** Title of the project. */
  readonly readProject: (json: unknown) => string | undefined;
  readonly make: (place: TrackerPlace, ticket: { readonly title: string; readonly body: string }) => TrackerAsk;
  readonly readMade: (place: TrackerPlace, json: unknown) => ToldTicket | undefined;
  readonly look: (place: TrackerPlace, ref: string) => TrackerAsk;
  readonly readLook: (place: TrackerPlace, json: unknown) => ToldTicket | undefined;
  /** Tickets that came since a time, at most 100 of them, newest first. */
  readonly since: (place: TrackerPlace, at: Date, now: Date) => TrackerAsk;
  readonly readSince: (place: TrackerPlace, json: unknown) => readonly FoundTicket[] | undefined;
}
