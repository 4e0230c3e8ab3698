/** What the API tells of packs: their entries, their editions and change logs, and what is to be reviewed. */
import type { EntryView, PackView } from '@primum/core/api/knowledge';
import type { ChangeLog } from '@primum/core/knowledge/change-log';
import type { PackDiff } from '@primum/core/knowledge/pack-diff';
import type { ToReview } from '@primum/core/knowledge/review-queue';
import { describe, expect, it } from 'vitest';
import { asking, testServer } from '../testing/test-server.ts';

const server = testServer();
const GUIDANCE = '/api/packs/mdcg-2019-16';

async function told<T>(url: string): Promise<T> {
  const reply = await (await asking(server(), server().people.reader))({ url });
  expect({ url, status: reply.statusCode }).toEqual({ url, status: 200 });
  return reply.json<T>();
}

describe('a pack', () => {
  it('tells the editions that a dossier can name, newest first, and what it revises', async () => {
    const { edition, editions } = await told<PackView>(GUIDANCE);
    expect(editions).toEqual([
      { edition: '2020.7', effectiveOn: '2020-07-01' },
      { edition: '2019.12', effectiveOn: '2019-12-01' },
    ]);
    expect(edition).toBe('2020.7');
    expect(await told<PackView>('/api/packs/mdcg-next')).toMatchObject({ revises: 'mdcg-2019-16' });
  });

  it('gives the requirements that somebody looks for, with the days on which they apply', async () => {
    const { items } = await told<{ items: EntryView[] }>(
      '/api/packs/cra/entries?role=importer&on=2027-12-11&mark=seen&limit=200',
    );
    expect(items.length).toBeGreaterThan(0);
    for (const { kind, roles, source, valid } of items) {
      expect([kind, source.mark]).toEqual(['requirements', 'seen']);
      expect(roles).toContain('importer');
      expect((valid?.from ?? '') <= '2027-12-11').toBe(true);
    }
    const before = await told<{ items: EntryView[] }>('/api/packs/cra/entries?role=importer&on=2026-01-01&limit=200');
    expect(before.items.length).toBeLessThan(items.length);
  });

  it('gives the entries of an older edition as they stood, and calls each by its own kind', async () => {
    const instrument = async (edition: string) =>
      (await told<{ items: EntryView[] }>(`${GUIDANCE}/entries?kind=instruments&edition=${edition}`)).items[0];
    expect(await instrument('2019.12')).toMatchObject({ from: '2019-12-01', source: { mark: 'known' } });
    expect(await instrument('2020.7')).toMatchObject({ from: '2020-07-01', source: { mark: 'seen' } });
    const { items } = await told<{ items: EntryView[] }>('/api/packs/device-facts/entries?kind=party-roles');
    expect(new Set(items.map(({ kind }) => kind))).toEqual(new Set(['party-roles']));
  });

  it('gives one entry by its id, as it stood in the edition that is asked for', async () => {
    const stands = async (query: string) =>
      (await told<EntryView>(`${GUIDANCE}/entries/section-1-1-date${query}`))['stands'];
    expect([await stands(''), await stands('?edition=2019.12')]).toEqual([false, true]);
  });

  it('comes page by page, each entry once', async () => {
    const ids: string[] = [];
    let next: string | undefined = '';
    while (next !== undefined) {
      const page: { items: EntryView[]; next?: string } = await told(
        `${GUIDANCE}/entries?kind=requirements&limit=100${next === '' ? '' : `&cursor=${next}`}`,
      );
      ids.push(...page.items.map(({ id }) => id));
      next = page.next;
    }
    const { kinds } = await told<PackView>(GUIDANCE);
    expect(ids).toHaveLength(kinds.find(({ kind }) => kind === 'requirements')?.entries ?? 0);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('the change log of a pack', () => {
  it('tells what each edition changed, who looked at which source, and what was said of entries', async () => {
    const log = await told<ChangeLog>(`${GUIDANCE}/log`);
    const [newest, oldest] = log.editions;
    expect(newest?.diff?.changed.map(({ id }) => id)).toEqual([
      'mdcg-2019-16/mdcg-2019-16',
      'mdcg-2019-16/section-1-1-date',
    ]);
    expect([oldest?.edition, oldest?.diff]).toEqual(['2019.12', undefined]);
    expect(oldest?.note).toContain('first release');
    expect(log.reviews[0]?.['looked-at'].length).toBeGreaterThan(1);
    expect(new Set(log.comments.map(({ state }) => state))).toEqual(new Set(['open', 'taken']));
  });
});

describe('two editions held against each other', () => {
  it('tell the fields that changed, old beside new', async () => {
    const diff = await told<PackDiff>(`${GUIDANCE}/difference?from=2019.12&to=2020.7`);
    expect([diff.before.edition, diff.after.edition]).toEqual(['2019.12', '2020.7']);
    expect(diff.changed[0]?.fields).toContainEqual({ field: 'from', before: '2019-12-01', after: '2020-07-01' });
    expect(await told(`${GUIDANCE}/difference`)).toEqual(diff);
    const back = await told<PackDiff>(`${GUIDANCE}/difference?from=2020.7&to=2019.12`);
    expect(back.changed[0]?.fields).toContainEqual({ field: 'from', before: '2020-07-01', after: '2019-12-01' });
  });

  it('are a guidance and its proposed revision as well, with the reasons', async () => {
    const diff = await told<PackDiff>('/api/packs/mdcg-next/difference');
    expect(diff).toMatchObject({ revision: true, before: { id: 'mdcg-2019-16' }, after: { id: 'mdcg-next' } });
    expect(diff.reasons.length).toBeGreaterThan(11);
    expect(await told('/api/packs/mdcg-2019-16/difference?from=2020.7&to=mdcg-next@2026.1')).toEqual(diff);
  });
});

describe('the review queue', () => {
  it('tells every pack, what is due first on top, for today or another day', async () => {
    const { on, items } = await told<{ on: string; items: ToReview[] }>('/api/review-queue');
    expect(on).toBe('2026-11-25');
    const packs = await told<{ items: PackView[] }>('/api/packs');
    expect(items.map(({ id }) => id).sort()).toEqual(packs.items.map(({ id }) => id).sort());
    expect(items.map(({ daysLeft }) => daysLeft)).toEqual(
      items.map(({ daysLeft }) => daysLeft).toSorted((a, b) => a - b),
    );
    const later = await told<{ items: ToReview[] }>('/api/review-queue?on=2031-01-01');
    expect(later.items.every(({ daysLeft }) => daysLeft < 0)).toBe(true);
    expect(later.items.find(({ id }) => id === 'mdcg-2019-16')?.open.map(({ state }) => state)).toEqual([
      'open',
      'open',
    ]);
  });
});

describe('what is refused', () => {
  it.each([
    ['/api/packs/mdcg-nxt', 404, 'did you mean "mdcg-next"?'],
    ['/api/packs/nothing-at-all/log', 404, 'there is no pack "nothing-at-all" here'],
    [`${GUIDANCE}/entries?edition=2018.1`, 404, 'there is 2020.7, 2019.12'],
    [`${GUIDANCE}/entries/no-such-entry`, 404, 'there is no entry "mdcg-2019-16/no-such-entry" here'],
    [`${GUIDANCE}/entries/3-6-g?edition=2018.1`, 404, 'there is 2020.7, 2019.12'],
    [`${GUIDANCE}/difference?from=2018.1`, 404, 'there is 2020.7, 2019.12'],
    [`${GUIDANCE}/difference?to=mdcg-nxt@2026.1`, 404, 'did you mean "mdcg-next"?'],
    ['/api/packs/gdpr/difference', 404, 'no edition of "gdpr" before 2026.1'],
    [`${GUIDANCE}/difference?from=yesterday`, 422, 'edition or pack@edition'],
    [`${GUIDANCE}/entries?role=nobody`, 422, 'role'],
    [`${GUIDANCE}/entries?on=2027-13-01`, 422, 'on'],
    ['/api/review-queue?on=soon', 422, 'on'],
  ])('%s', async (url, status, says) => {
    const reply = await (await asking(server(), server().people.reader))({ url });
    expect({ status: reply.statusCode, says: reply.body.replaceAll('\\"', '"') }).toEqual({
      status,
      says: expect.stringContaining(says),
    });
  });
});
