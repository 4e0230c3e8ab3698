/** The queue of packs to be reviewed, and the change log that is published. */
import { describe, expect, it } from 'vitest';
import { tinyPack } from '../testing/tiny-pack.ts';
import { changeLog } from './change-log.ts';
import { checkRecords } from './check-records.ts';
import { packBefore } from './pack-before.ts';
import type { Pack } from './pack.ts';
import { reviewQueue } from './review-queue.ts';
import type { CommentRecord, ReviewRecord } from './review-record.ts';

const tiny = tinyPack();
const dueBy = (id: string, by: string): Pack => ({
  ...tiny,
  manifest: { ...tiny.manifest, id, 'review-by': by },
});
const NOTHING = { reviews: [], comments: [] };
const REVIEW: ReviewRecord = { on: '2026-02-01', 'looked-at': ['a law'], found: 'nothing new', 'by-role': 'editor' };
const REMARK: CommentRecord = {
  id: 'one',
  about: 'tiny/host',
  on: '2026-03-01',
  'by-role': 'hospital',
  says: 'A host may be virtual.',
  state: 'open',
};

describe('the review queue', () => {
  it('puts what is overdue first, and what has open remarks before what has none', () => {
    const packs = [
      { pack: dueBy('later', '2027-01-01'), records: NOTHING },
      { pack: dueBy('quiet', '2026-06-01'), records: NOTHING },
      { pack: dueBy('loud', '2026-06-01'), records: { reviews: [], comments: [REMARK] } },
    ];
    const queue = reviewQueue(packs, '2026-06-03');
    expect(queue.map(({ id, daysLeft }) => [id, daysLeft])).toEqual([
      ['loud', -2],
      ['quiet', -2],
      ['later', 212],
    ]);
    expect(reviewQueue(packs.toReversed(), '2026-06-03')).toEqual(queue);
  });

  it('tells the last review, the open remarks and how many entries have which mark', () => {
    const earlier = { ...REVIEW, on: '2025-02-01', found: 'much' };
    const answered: CommentRecord = { ...REMARK, id: 'two', state: 'taken' };
    const records = { reviews: [REVIEW, earlier], comments: [REMARK, answered] };
    const [one] = reviewQueue([{ pack: tiny, records }], '2027-01-01');
    const entries = Object.values(tiny.entries).flat().length;
    expect(one).toMatchObject({ daysLeft: 0, lastReview: { found: 'nothing new' }, open: [{ id: 'one' }] });
    expect(one?.marks).toEqual({ seen: 0, known: 0, proposal: entries });
  });
});

describe('the change log', () => {
  it('tells each edition against the one before it, newest first, and the reviews', () => {
    const step = {
      edition: '2025.1',
      'effective-on': '2025-01-01',
      note: 'First.',
      source: tiny.manifest.source,
      absent: ['tiny/host'],
    };
    const older = [{ pack: packBefore(tiny, step), told: step }];
    const log = changeLog({ pack: tiny, older, records: { reviews: [REVIEW], comments: [] } });
    expect(log.editions.map(({ edition, note, diff }) => [edition, note, diff?.added.map(({ id }) => id)])).toEqual([
      ['2026.1', undefined, ['tiny/host']],
      ['2025.1', 'First.', undefined],
    ]);
    expect(log.reviews).toEqual([REVIEW]);
  });
});

describe('records about a pack', () => {
  const faultsOf = (review: Partial<ReviewRecord>, ...comments: readonly CommentRecord[]) =>
    checkRecords(tiny, [], { reviews: [{ ...REVIEW, ...review }], comments }).map(({ code, path }) => [code, path]);

  it('may name entries of the pack, each remark once and with an answer where it is declined', () => {
    expect(
      faultsOf({ changed: ['tiny/host'] }, REMARK, { ...REMARK, id: 'two', state: 'declined', answer: 'No.' }),
    ).toEqual([]);
  });

  it('may not name what is not there, nor be declined without a reason', () => {
    expect(
      faultsOf({ changed: ['tiny/hst'] }, { ...REMARK, about: 'tiny/no' }, { ...REMARK, state: 'declined' }),
    ).toEqual([
      ['unknown-reference', [0, 'changed', 0]],
      ['unknown-reference', [0, 'about']],
      ['duplicate-id', [1, 'id']],
      ['declined-without-reason', [1]],
    ]);
  });
});
