/** Records about a pack, not part of what it knows: who looked at which source and when, and what people say of entries. */
import { z } from 'zod';
import { EntryId, Slug } from './entry.ts';
import { IsoDate } from './pack.ts';

const text = z.string().min(1);

/** reviews.yaml of a pack, oldest first. */
export const ReviewRecord = z.strictObject({
  on: IsoDate,
  'looked-at': z.array(text).min(1).describe('sources that were read, each with its edition'),
  found: text.describe('what came of it, also where nothing did'),
  changed: z.array(EntryId).optional().describe('entries that were changed, added or withdrawn for it; none: nothing'),
  'by-role': text.describe('in which role it was read, as: editor of the pack; no name of a person'),
  edition: z.string().optional().describe('edition of the pack that came of it'),
});
export type ReviewRecord = z.infer<typeof ReviewRecord>;

/** comments.yaml of a pack: a remark on an entry, or a proposal to change it. */
export const CommentRecord = z.strictObject({
  id: Slug.describe('unique in the file'),
  about: EntryId.describe('entry of this pack'),
  on: IsoDate,
  'by-role': text.describe('in which role it is said; no name of a person'),
  says: text,
  proposes: text.optional().describe('what the entry should say instead'),
  state: z.enum(['open', 'taken', 'declined']),
  answer: text.optional().describe('what was answered; a declined one says why'),
});
export type CommentRecord = z.infer<typeof CommentRecord>;
