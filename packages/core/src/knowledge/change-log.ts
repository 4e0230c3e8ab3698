/** The published change log of a pack: its editions, what each changed, and the reviews that lie between them; newest first. */
import { compareEditions, type OlderEdition } from './edition-entry.ts';
import { type PackDiff, packDiff } from './pack-diff.ts';
import type { Pack } from './pack.ts';
import type { CommentRecord, ReviewRecord } from './review-record.ts';
import type { PackRecords } from './check-records.ts';

export interface LoggedEdition {
  readonly edition: string;
  readonly effectiveOn: string;
  /** What the next edition changed, as the file of this one tells it; absent for the present one. */
  readonly note?: string;
  /** To the edition before; absent for the oldest that is kept. */
  readonly diff?: PackDiff;
}

export interface ChangeLog {
  readonly id: string;
  readonly title: string;
  readonly revises?: string;
  readonly editions: readonly LoggedEdition[];
  readonly reviews: readonly ReviewRecord[];
  /** Remarks that were answered, and those that were not. */
  readonly comments: readonly CommentRecord[];
}

export interface LoggedPack {
  readonly pack: Pack;
  readonly older: readonly { readonly pack: Pack; readonly told: OlderEdition }[];
  readonly records: PackRecords;
}

export function changeLog({ pack, older, records }: LoggedPack): ChangeLog {
  const editions = [{ pack, told: undefined }, ...older].toSorted((a, b) =>
    compareEditions(b.pack.manifest.edition, a.pack.manifest.edition),
  );
  const { id, title, revises } = pack.manifest;
  return {
    id,
    title,
    ...(revises === undefined ? {} : { revises }),
    editions: editions.map(({ pack: one, told }, index) => {
      const before = editions[index + 1]?.pack;
      return {
        edition: one.manifest.edition,
        effectiveOn: one.manifest['effective-on'],
        ...(told === undefined ? {} : { note: told.note }),
        ...(before === undefined ? {} : { diff: packDiff(before, one) }),
      };
    }),
    reviews: records.reviews.toSorted((a, b) => (a.on < b.on ? 1 : -1)),
    comments: records.comments,
  };
}
