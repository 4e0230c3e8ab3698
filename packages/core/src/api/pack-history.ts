/** How a pack stays current, as the API tells it: what one edition has otherwise than another, its change log, and what is to be reviewed. */
import { z } from 'zod';
import { ENTRY_KINDS, type EntryKind } from '../knowledge/pack.ts';
import { CommentRecord, ReviewRecord } from '../knowledge/review-record.ts';

const Text = z.string();
const Count = z.int().nonnegative();
const Texts = z.array(Text).readonly();
const Kind = z.enum(Object.keys(ENTRY_KINDS) as [EntryKind, ...EntryKind[]]);

const Told = z.object({ kind: Kind, id: Text, title: Text, status: Text.optional() });
const Changed = Told.extend({
  was: Text.optional().describe('id that it had, where it has another one now'),
  fields: z
    .array(z.object({ field: Text, before: z.unknown().optional(), after: z.unknown().optional() }))
    .readonly()
    .describe('without `before` it was not there, without `after` it is not there any more'),
});
const Reason = Told.extend({
  clause: Text,
  recommendation: Text.optional(),
  explain: Text,
  reason: Text,
  computable: Text.optional(),
  computedBy: Texts.optional(),
});
const Compared = z.object({ id: Text, edition: Text, title: Text });

export const PackDiffView = z.object({
  before: Compared,
  after: Compared,
  revision: z
    .boolean()
    .describe('true: `after` proposes a revision of `before`; what it does not repeat is carried over'),
  added: z.array(Told).readonly(),
  withdrawn: z.array(Told).readonly(),
  changed: z.array(Changed).readonly(),
  mended: z.array(Told).readonly().describe('mistakes of `before` that a revision says it mends'),
  reasons: z.array(Reason).readonly().describe('why a revision changes what it changes'),
  unchanged: Count,
});

export const ChangeLogView = z.object({
  id: Text,
  title: Text,
  revises: Text.optional(),
  editions: z
    .array(
      z.object({
        edition: Text,
        effectiveOn: Text,
        note: Text.optional().describe('what the next edition changed'),
        diff: PackDiffView.optional().describe('to the edition before; absent for the oldest that is kept'),
      }),
    )
    .readonly()
    .describe('newest first'),
  reviews: z.array(ReviewRecord).readonly().describe('who looked at which source, newest first'),
  comments: z.array(CommentRecord).readonly(),
});

export const ReviewQueueView = z.object({
  on: Text,
  items: z
    .array(
      z.object({
        id: Text,
        edition: Text,
        title: Text,
        reviewBy: Text,
        daysLeft: z.int().describe('below zero: that many days overdue'),
        reviewedOn: Text,
        instruments: Texts,
        marks: z.object({ seen: Count, known: Count, proposal: Count }),
        checkedSince: Text.optional().describe('first day on which one of its requirements was last read'),
        lastReview: ReviewRecord.optional(),
        open: z.array(CommentRecord).readonly().describe('remarks and proposals that nobody answered'),
      }),
    )
    .readonly()
    .describe('what is due first stands first'),
});
