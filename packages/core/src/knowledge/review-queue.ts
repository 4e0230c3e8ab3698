/** Which packs are to be looked through against their sources, and when: overdue first. */
import type { PackRecords } from './check-records.ts';
import type { Mark } from './entry.ts';
import { KINDS } from './entry-index.ts';
import type { Pack } from './pack.ts';
import type { CommentRecord, ReviewRecord } from './review-record.ts';

export interface ReviewedPack {
  readonly pack: Pack;
  readonly records: PackRecords;
}

export interface ToReview {
  readonly id: string;
  readonly edition: string;
  readonly title: string;
  readonly reviewBy: string;
  /** Below zero: that many days overdue. */
  readonly daysLeft: number;
  readonly reviewedOn: string;
  /** Laws, guidance and standards that it is about, as people call them. */
  readonly instruments: readonly string[];
  readonly marks: Readonly<Record<Mark, number>>;
  /** First day on which one of its requirements was last read against its text; absent: it has none. */
  readonly checkedSince?: string;
  readonly lastReview?: ReviewRecord;
  /** Remarks that nobody answered. */
  readonly open: readonly CommentRecord[];
}

/** `on`: ISO date. Of two that are due on one day the one with more open remarks comes first. */
export function reviewQueue(packs: readonly ReviewedPack[], on: string): readonly ToReview[] {
  return packs
    .map((one) => toReview(one, on))
    .toSorted((a, b) => a.daysLeft - b.daysLeft || b.open.length - a.open.length || (a.id < b.id ? -1 : 1));
}

function toReview({ pack: { manifest, entries }, records }: ReviewedPack, on: string): ToReview {
  const checked = entries.requirements.map((entry) => entry['checked-on']).toSorted()[0];
  const last = records.reviews.toSorted((a, b) => (a.on < b.on ? -1 : 1)).at(-1);
  return {
    id: manifest.id,
    edition: manifest.edition,
    title: manifest.title,
    reviewBy: manifest['review-by'],
    daysLeft: daysBetween(on, manifest['review-by']),
    reviewedOn: manifest['reviewed-on'],
    instruments: entries.instruments.map(({ short }) => short),
    marks: marksOf(entries),
    ...(checked === undefined ? {} : { checkedSince: checked }),
    ...(last === undefined ? {} : { lastReview: last }),
    open: records.comments.filter(({ state }) => state === 'open'),
  };
}

function marksOf(entries: Pack['entries']): ToReview['marks'] {
  const marks = { seen: 0, known: 0, proposal: 0 };
  for (const kind of KINDS) for (const { source } of entries[kind]) marks[source.mark] += 1;
  return marks;
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** Both ISO dates, counted in UTC. */
function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}
