/** Whether the records about a pack name entries that it has or had, each remark once, and a declined one with its reason. */
import type { Fault } from '../fault.ts';
import { nearest } from '../suggestion.ts';
import type { OlderEdition } from './edition-entry.ts';
import { KINDS } from './entry-index.ts';
import type { Pack } from './pack.ts';
import type { CommentRecord, ReviewRecord } from './review-record.ts';

export interface PackRecords {
  /** In the order in which they were written. */
  readonly reviews: readonly ReviewRecord[];
  readonly comments: readonly CommentRecord[];
}

/** Faults name `<pack>/reviews` and `<pack>/comments` and begin their path with the position. */
export function checkRecords(
  pack: Pack,
  older: readonly OlderEdition[],
  { reviews, comments }: PackRecords,
): readonly Fault[] {
  const known = idsOfAllEditions(pack, older);
  const at = (document: string, path: Fault['path']) =>
    ({ severity: 'error', document: `${pack.manifest.id}/${document}`, path }) as const;
  const ofReviews = reviews.flatMap(({ changed = [] }, index) =>
    changed.flatMap((id, place) =>
      known.has(id) ? [] : [{ ...at('reviews', [index, 'changed', place]), ...unknown(id, known) }],
    ),
  );
  const seen = new Set<string>();
  const ofComments = comments.flatMap(({ id, about, state, answer }, index): Fault[] => {
    const twice = seen.has(id);
    seen.add(id);
    return [
      ...(known.has(about) ? [] : [{ ...at('comments', [index, 'about']), ...unknown(about, known) }]),
      ...(twice ? [{ ...at('comments', [index, 'id']), code: 'duplicate-id', message: `"${id}" stands twice` }] : []),
      ...(state === 'declined' && answer === undefined ? [{ ...at('comments', [index]), ...SAYS_NOT_WHY }] : []),
    ];
  });
  return [...ofReviews, ...ofComments];
}

const SAYS_NOT_WHY = {
  code: 'declined-without-reason',
  message: 'this is declined and does not say why',
  expected: 'an answer',
};

function idsOfAllEditions(pack: Pack, older: readonly OlderEdition[]): ReadonlySet<string> {
  const present = KINDS.flatMap((kind) => pack.entries[kind].map(({ id }) => id));
  const before = older.flatMap(({ was }) => KINDS.flatMap((kind) => (was?.[kind] ?? []).map(({ id }) => id)));
  return new Set([...present, ...before]);
}

function unknown(id: string, known: ReadonlySet<string>) {
  const near = nearest(id, [...known]);
  return {
    code: 'unknown-reference',
    message: `no edition of this pack has an entry "${id}"`,
    expected: 'an entry of this pack',
    ...(near === undefined ? {} : { hint: `did you mean "${near}"?` }),
  };
}
