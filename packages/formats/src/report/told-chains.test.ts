import { assess } from '@primum/core/assessment/assess';
import type { ReportHarm } from '@primum/core/assessment/report';
import { reportFor } from '@primum/core/assessment/report-for';
import { joinPacks } from '@primum/core/knowledge/join-packs';
import { tinyDossier } from '@primum/core/testing/tiny-dossier';
import { tinyPack } from '@primum/core/testing/tiny-pack';
import { describe, expect, it } from 'vitest';
import { type ToldChain, toldChains } from './told-chains.ts';

const [tiny] = reportFor(assess(tinyDossier(), joinPacks([tinyPack()]).knowledge), { first: [] }).harms;

/** A harm whose chain has these steps, by id. */
function harmWith(...ids: readonly string[]): ReportHarm {
  const [step] = tiny?.chain ?? [];
  if (tiny === undefined || step === undefined) throw new Error('the tiny dossier has no harm');
  return { ...tiny, chain: ids.map((id) => ({ ...step, id })) };
}

/** The whole chain, put together again from what is told here and where the rest is told. */
function whole(told: readonly ToldChain[], chain: number): string[] {
  const { steps, rest } = told[chain] ?? { steps: [], rest: undefined };
  const own = steps.map(({ id }) => id);
  if (rest === undefined) return own;
  const there = whole(told, rest.chain);
  expect(rest.steps.map(({ id }) => id)).toEqual(there.slice(rest.step));
  return [...own, ...there.slice(rest.step)];
}

describe('toldChains', () => {
  it('tells in full once what several chains share, and says where', () => {
    const told = toldChains([harmWith('a', 'x', 'y', 'z'), harmWith('b', 'x', 'y', 'z')]);
    expect(told[0]?.rest).toBeUndefined();
    expect(told[1]?.steps.map(({ id }) => id)).toEqual(['b']);
    expect(told[1]?.rest).toMatchObject({ chain: 0, step: 1 });
  });

  it('tells a short rest again', () => {
    const told = toldChains([harmWith('a', 'b', 'y', 'z'), harmWith('c', 'd', 'y', 'z')]);
    expect(told.map(({ rest }) => rest)).toEqual([undefined, undefined]);
  });

  it('keeps apart what only looks alike: another level or another end', () => {
    const first = harmWith('a', 'x', 'y', 'z');
    const other = { ...first, chain: first.chain.map((step, at) => (at === 3 ? { ...step, level: 'other' } : step)) };
    const longer = harmWith('a', 'x', 'y', 'z', 'more');
    expect(toldChains([first, other, longer]).map(({ rest }) => rest)).toEqual([undefined, undefined, undefined]);
  });

  it('loses no step, and points only at what is told in full there', () => {
    const harms = [
      harmWith('a', 'x', 'y', 'z'),
      harmWith('b', 'w', 'x', 'y', 'z'),
      harmWith('c', 'w', 'x', 'y', 'z'),
      harmWith('d', 'y', 'z'),
    ];
    const told = toldChains(harms);
    harms.forEach((harm, at) => expect(whole(told, at)).toEqual(harm.chain.map(({ id }) => id)));
    for (const { rest } of told) {
      if (rest !== undefined) expect(rest.step).toBeLessThan(told[rest.chain]?.steps.length ?? 0);
    }
  });
});
