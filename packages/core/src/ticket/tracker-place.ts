/** A tracker of an organisation, and a ticket as it tells it, whichever tracker it is. */
import type { TRACKER_KINDS } from '../api/names.ts';

export type TrackerKind = (typeof TRACKER_KINDS)[number];

export interface TrackerPlace {
  readonly kind: TrackerKind;
  /** As people open it, without a slash at its end. */
  readonly address: string;
  /** owner/repository; path or number of a project; key of a project. */
  readonly project: string;
  /** Jira: whose the token is. */
  readonly account?: string | undefined;
  /** Jira: kind of ticket. */
  readonly issueType?: string | undefined;
}

/** A ticket as the tracker tells it. */
export interface ToldTicket {
  /** What it is asked for by. */
  readonly ref: string;
  /** As people call it. */
  readonly key: string;
  /** As people open it. */
  readonly address: string;
  readonly state: 'open' | 'closed';
  /** What the tracker says of the state beside open and closed; empty where that is all. */
  readonly said: string;
}
