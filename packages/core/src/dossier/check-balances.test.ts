import { describe, expect, it } from 'vitest';
import { joinPacks } from '../knowledge/join-packs.ts';
import { pumpBalanceDossier, pumpBalancePack } from '../testing/pump-balance.ts';
import type { Balance, View } from './balances-document.ts';
import { checkReferences } from './check-references.ts';
import type { Dossier } from './dossier.ts';

const { knowledge } = joinPacks([pumpBalancePack()]);
const RISING = { negligible: 0.001, minor: 0.01, serious: 0.1, critical: 0.5, catastrophic: 1 };

function faultsOf(change: (balance: Balance) => Partial<Balance>, harms?: Dossier['harms']) {
  const made = pumpBalanceDossier();
  const balances = (made.balances.balances ?? []).map((one) => ({ ...one, ...change(one) }));
  const dossier = { ...made, balances: { balances }, ...(harms === undefined ? {} : { harms }) };
  return checkReferences(dossier, knowledge, '2026-06-01').map(({ code, path, message, hint, severity }) => ({
    code,
    at: path.join('.'),
    message,
    hint,
    severity,
  }));
}

const view = (rest: Partial<View>): View[] => [{ id: 'nursing', who: 'head of nursing', reason: 'made up', ...rest }];

describe('checkBalances', () => {
  it('finds nothing wrong with the worked example, with weights and views of its own', () => {
    const shares = { patient: 0.7, privacy: 0.1, burden: 0.1, cost: 0.1 };
    expect(faultsOf(() => ({ weights: RISING, views: view({ weights: RISING, shares }) }))).toEqual([]);
  });

  it.each([
    ['a severity without a weight', { ...RISING, serious: undefined }, 'weights-do-not-fit', ''],
    ['a weight that is no more than the milder one', { ...RISING, critical: 0.1 }, 'weights-out-of-order', '.critical'],
    ['a weight that falls', { ...RISING, minor: 0.0001 }, 'weights-out-of-order', '.minor'],
    ['a level that is not on the scale', { ...RISING, criticl: 0.5 }, 'unknown-level', '.criticl'],
  ])('tells %s, in the balance and in a view, with its place', (_, written, code, at) => {
    const weights = Object.fromEntries(
      Object.entries(written).flatMap(([key, one]) => (one === undefined ? [] : [[key, one]])),
    );
    expect(faultsOf(() => ({ weights, views: view({ weights }) }))).toMatchObject([
      { code, at: `balances.0.weights${at}` },
      { code, at: `balances.0.views.0.weights${at}` },
    ]);
  });

  it('tells shares that do not add up to 1, and what to divide them by', () => {
    const shares = { patient: 0.7, privacy: 0.3, burden: 0.2, cost: 0.1 };
    expect(faultsOf(() => ({ views: view({ shares }) }))).toMatchObject([
      { code: 'shares-do-not-add-up', at: 'balances.0.views.0.shares', hint: 'divide each by 1.3' },
    ]);
    const thirds = { patient: 1 / 3, privacy: 1 / 3, burden: 1 / 3, cost: 0 };
    expect(faultsOf(() => ({ views: view({ shares: thirds }) }))).toEqual([]);
  });

  it('tells a view that states rates and shares', () => {
    const shares = { patient: 1, privacy: 0, burden: 0, cost: 0 };
    expect(faultsOf(() => ({ views: view({ shares, rates: { privacy: 1 } }) }))).toMatchObject([
      { code: 'contradiction', at: 'balances.0.views.0.shares' },
    ]);
  });

  it('tells an unknown harm or benefit, and one that an option names twice', () => {
    const harm = (id: string) => ({ harm: id, basis: 'trial' });
    const benefit = (id: string) => ({
      benefit: id,
      'per-1000-device-years': [0, 1] as [number, number],
      basis: 'trial',
    });
    const option = {
      id: 'x',
      title: 'X',
      harms: [harm('over-infusio'), harm('pump-unavailable'), harm('pump-unavailable')],
    };
    expect(faultsOf(() => ({ options: [{ ...option, benefits: [benefit('smart')] }] }))).toMatchObject([
      { code: 'dangling-id', at: 'balances.0.options.0.harms.0.harm', hint: 'did you mean "over-infusion"?' },
      { code: 'duplicate-id', at: 'balances.0.options.0.harms.2.harm' },
      { code: 'dangling-id', at: 'balances.0.options.0.benefits.0.benefit' },
    ]);
  });

  it('warns of what is said of a harm that does not arise in the use and stage', () => {
    const said = [{ harm: 'over-infusion', basis: 'trial' }];
    expect(faultsOf(() => ({ stage: 'end-of-life', options: [{ id: 'x', title: 'X', harms: said }] }))).toMatchObject([
      { code: 'counts-for-nothing', severity: 'warning' },
    ]);
  });

  it('reads the id of a proposed harm as template, harm and place', () => {
    const said = [{ harm: 'pump-balance/nothing#late@infusing', basis: 'trial' }];
    expect(faultsOf(() => ({ options: [{ id: 'x', title: 'X', harms: said }] }))).toMatchObject([
      { code: 'unknown-situation', at: 'balances.0.options.0.harms.0.harm' },
    ]);
  });

  it('tells a benefit that averts a severity off the scale, or has its range the wrong way round', () => {
    const { harms } = pumpBalanceDossier();
    const benefits = (harms.benefits ?? []).map((one) => ({
      ...one,
      averts: 'seriuos',
      'per-1000-device-years': [4, 1] as [number, number],
    }));
    expect(faultsOf(() => ({}), { ...harms, benefits })).toMatchObject([
      { code: 'unknown-level', at: 'benefits.0.averts', hint: 'did you mean "serious"?' },
      { code: 'range-out-of-order', at: 'benefits.0.per-1000-device-years' },
    ]);
  });
});
