/** Views of the worked example: by hand, with the break-even rate of its reading. */
import { describe, expect, it } from 'vitest';
import { assess } from '../assessment/assess.ts';
import type { Balance, View } from '../dossier/balances-document.ts';
import { joinPacks } from '../knowledge/join-packs.ts';
import { pumpBalanceDossier, pumpBalancePack } from '../testing/pump-balance.ts';
import { balanceFor } from './balance-for.ts';

const { knowledge } = joinPacks([pumpBalancePack()]);
const made = pumpBalanceDossier();
const assessment = assess(made, knowledge);

function withViews(...views: Omit<View, 'reason'>[]) {
  return weighedWith({}, views);
}

function weighedWith(other: Partial<Balance>, views: readonly Omit<View, 'reason'>[]) {
  const [balance] = made.balances.balances ?? [];
  if (balance === undefined) throw new Error('no balance');
  const picture = balanceFor(assessment, {
    ...balance,
    ...other,
    views: views.map((view) => ({ ...view, reason: 'made up' })),
  });
  if (picture.state !== 'figures') throw new Error(picture.because);
  return picture;
}

const nursing = { id: 'nursing', who: 'head of nursing' };
const officer = { id: 'officer', who: 'data protection officer', rates: { privacy: 1 } };

describe('views', () => {
  it('add up only what a rate is stated for, and tell from which rate on another option comes first', () => {
    const [view] = withViews({ ...officer, rates: { privacy: 0.5 } }).views;
    expect(view).toMatchObject({ by: 'rates', leftOut: ['continuity', 'burden', 'cost'] });
    expect(view?.ranking.map(({ option }) => option)).toEqual(['a', 'b', 'o']);
    // 0.5 x 0.0031623 less the net clinical benefit 0.1977118
    expect(view?.ranking[0]?.total).toBeCloseTo(-0.1961306, 6);
    // (0.0040272 - 0.0022882) / (0.0031623 - 0.0003162) = 0.6110
    expect(view?.changes.find(({ axis }) => axis === 'privacy')).toMatchObject({ first: 'b', rate: 0.5 });
    expect(view?.changes.find(({ axis }) => axis === 'privacy')?.at).toBeCloseTo(0.611, 3);
  });

  it('keep an option with an unacceptable harm behind all others, however cheap it is', () => {
    const dear = { 'thousand-eur': 1 };
    const [view] = withViews({ ...nursing, rates: dear }).views;
    expect(view?.ranking.map(({ option, unacceptable }) => [option, unacceptable])).toEqual([
      ['a', false],
      ['b', false],
      ['o', true],
    ]);
    expect(view?.ranking[2]?.total).toBeLessThan(view?.ranking[0]?.total ?? 0);
    expect(view?.changes.map(({ first }) => first)).not.toContain('o');
  });

  it('say of no option that it would come first with a rate below zero', () => {
    const [balance] = made.balances.balances ?? [];
    const a = balance?.options.find(({ id }) => id === 'a');
    if (a === undefined) throw new Error('no option');
    // Where both are alike but for the price, the rate at which they are equal is zero, give or take what is rounded.
    for (let once = 61_000; once <= 100_000; once += 1000) {
      const dearer = { ...a, id: 'dearer', title: 'The same at a higher price', cost: { once } };
      const [view] = weighedWith({ options: [a, dearer] }, [{ ...nursing, rates: { 'thousand-eur': 0.0005 } }]).views;
      expect(view?.ranking.map(({ option }) => option)).toEqual(['a', 'dearer']);
      expect(view?.changes).toEqual([]);
    }
  });

  it('weigh by shares of the way from the best to the worst option', () => {
    const shares = { patient: 0.5, privacy: 0.5, burden: 0, cost: 0 };
    const [view] = withViews({ ...nursing, shares }).views;
    const apart = (id: string) => view?.ranking.find(({ option }) => option === id)?.terms;
    expect((apart('o')?.patient ?? 0) - (apart('a')?.patient ?? 0)).toBeCloseTo(0.5, 9);
    expect((apart('o')?.privacy ?? 0) - (apart('b')?.privacy ?? 0)).toBeCloseTo(0.5, 9);
    expect(view?.leftOut).toEqual(['continuity']);
  });

  it('name where they part and which axis carries it', () => {
    const { apart } = withViews(nursing, officer);
    expect(apart.groups).toEqual([
      { option: 'a', views: ['nursing'] },
      { option: 'b', views: ['officer'] },
    ]);
    expect(apart.partings).toEqual([
      { view: 'nursing', prefers: 'a', to: 'b', because: 'patient' },
      { view: 'officer', prefers: 'b', to: 'a', because: 'privacy' },
    ]);
  });

  it('may weigh severities otherwise, and are left out where they forget one', () => {
    const flat = { negligible: 0.001, minor: 0.002, serious: 0.003, critical: 0.9, catastrophic: 1 };
    const { serious, ...short } = flat;
    expect(serious).toBe(0.003);
    const picture = withViews({ ...nursing, weights: flat }, { id: 'short', who: 'x', weights: short });
    expect(picture.views.map(({ id, ranking }) => [id, ranking[0]?.option])).toEqual([['nursing', 'b']]);
    expect(picture.unweighedViews).toEqual(['short']);
  });

  it('never put a dearer option first from some rate of cost on, where the two are alike in all else', () => {
    const [balance] = made.balances.balances ?? [];
    const alike = balance?.options.find(({ id }) => id === 'a');
    if (balance === undefined || alike === undefined) throw new Error('no option');
    const dearer = { ...alike, id: 'dearer', cost: { once: 1_000_000 } };
    const views = [{ ...nursing, reason: 'made up', rates: { privacy: 0 } }];
    const picture = balanceFor(assessment, { ...balance, options: [alike, dearer], views });
    if (picture.state !== 'figures') throw new Error(picture.because);
    expect(picture.views[0]?.ranking.map(({ option }) => option)).toEqual(['a', 'dearer']);
    expect(picture.views[0]?.changes).toEqual([]);
  });

  it('say on which axis something is not stated', () => {
    const [balance] = made.balances.balances ?? [];
    const free = {
      ...made,
      controls: { controls: made.controls.controls.map((control) => ({ ...control, cost: undefined })) },
    };
    if (balance === undefined) throw new Error('no balance');
    const view = { ...nursing, reason: 'made up', rates: { 'thousand-eur': 0.001 } };
    const picture = balanceFor(assess(free, knowledge), { ...balance, views: [view] });
    if (picture.state !== 'figures') throw new Error(picture.because);
    expect(picture.views[0]?.incomplete).toEqual(['cost']);
    expect(picture.options.map(({ axes }) => axes.cost.missing.length)).toEqual([0, 2, 3]);
  });
});
