/** The effect of another edition of a pack on a dossier, before its people move over. */
import type { PackEffectView } from '@primum/core/api/pack-effect';
import { describe, expect, it } from 'vitest';
import { asking, newExample, share, testServer } from '../testing/test-server.ts';

const server = testServer();

async function effectOn(example: string, query: string) {
  const id = await newExample(server(), example);
  const ask = await asking(server(), server().people.reader);
  const reply = await ask({ url: `/api/dossiers/${id}/pack-effect?${query}` });
  expect({ query, status: reply.statusCode }).toEqual({ query, status: 200 });
  return { told: reply.json<PackEffectView>(), id, ask };
}

describe('the effect of a pack on a dossier', () => {
  it('of an older edition is that its requirements were asked earlier, and nothing is written', async () => {
    const { told, id, ask } = await effectOn('sequencer', 'pack=mdcg-2019-16&edition=2019.12&on=2020-02-01');
    expect(told).toMatchObject({ named: '2020.7', edition: '2019.12', on: '2020-02-01' });
    if (told.effect.kind === 'faults') throw new Error('it can be judged');
    expect([told.effect.harms, told.effect.threats.added.count]).toEqual([[], 0]);
    const { moved, gapsBefore, gapsAfter } = told.effect.compliance;
    expect(moved.length).toBeGreaterThan(0);
    for (const one of moved) {
      expect(one.short).toBe('MDCG 2019-16');
      expect([one.before, one.after === undefined]).toEqual([undefined, false]);
    }
    expect(gapsAfter).toBeGreaterThan(gapsBefore);
    const { revision } = (await ask({ url: `/api/dossiers/${id}` })).json<{ revision: number }>();
    expect(revision).toBe(1);
  });

  it('is none where the edition says nothing else for that day', async () => {
    const { told } = await effectOn('sequencer', 'pack=mdcg-2019-16&edition=2019.12');
    expect(told.on).toBe('2026-11-25');
    expect(told.effect).toMatchObject({ kind: 'effect', harms: [], compliance: { moved: [] } });
  });

  it('of a proposed revision moves no requirement, since nobody is bound by it', async () => {
    const { told } = await effectOn('sequencer', 'pack=mdcg-next');
    expect(told).toMatchObject({ edition: '2026.1', effect: { kind: 'effect', compliance: { moved: [] } } });
    expect(told.named).toBeUndefined();
  });

  it('of a pack that requires others is what keeps the dossier from being judged, with a hint', async () => {
    const { told } = await effectOn('amps', 'pack=mdcg-2019-16');
    if (told.effect.kind === 'effect') throw new Error('it cannot be judged');
    expect(told.effect.faults.map(({ hint }) => hint)).toContain('add "evidence" to the dossier\'s packs');
  });
});

describe('what is refused', () => {
  it.each([
    ['pack=mdcg-nxt', 404, 'did you mean "mdcg-next"?'],
    ['pack=mdcg-2019-16&edition=2018.1', 404, 'there is 2020.7, 2019.12'],
    ['pack=mdcg-2019-16&edition=newest', 422, 'year.number'],
    ['pack=mdcg-2019-16&on=2027-13-01', 422, 'on'],
    ['edition=2020.7', 422, 'pack'],
  ])('%s', async (query, status, says) => {
    const id = await newExample(server());
    const reply = await (await asking(server(), server().people.reader))({
      url: `/api/dossiers/${id}/pack-effect?${query}`,
    });
    expect({ status: reply.statusCode, says: reply.body.replaceAll('\\"', '"') }).toEqual({
      status,
      says: expect.stringContaining(says),
    });
  });

  it('is the effect on the whole where only a part is shared', async () => {
    const id = await newExample(server(), 'remote-patient-monitoring');
    await share(server(), id, 'platform');
    const partner = await asking(server(), server().partners.owner);
    const reply = await partner({ url: `/api/dossiers/${id}/pack-effect?pack=connected-care` });
    expect([reply.statusCode, reply.json<{ code: string }>().code]).toEqual([403, 'NOT_ALLOWED']);
  });
});
