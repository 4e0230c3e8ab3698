/** A hundred changed pumps against an oracle that assesses every option from scratch and adds up another way. */
import { describe, expect, it } from 'vitest';
import { assess } from '../assessment/assess.ts';
import type { Balance, Option } from '../dossier/balances-document.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { joinPacks } from '../knowledge/join-packs.ts';
import { plainBalance, plainZero } from '../testing/plain-balance.ts';
import { pumpBalanceDossier, pumpBalancePack } from '../testing/pump-balance.ts';
import { randomNumbers } from '../testing/random-risk.ts';
import { balanceFor } from './balance-for.ts';
import type { WithFigures } from './balance-picture.ts';

const { knowledge } = joinPacks([pumpBalancePack()]);
const SEVERITIES = ['negligible', 'minor', 'serious', 'critical', 'catastrophic'];
const HARMS = ['over-infusion', 'pump-unavailable', 'staff-locked-out', 'records-disclosed'];

/** Other P2, severities, benefits, costs, burdens, weights, options and measured figures, the same for the same seed. */
function changed(seed: number): Dossier {
  const pick = randomNumbers(seed);
  const share = (from: number, to: number) => from + (pick(10_001) / 10_000) * (to - from);
  const range = (most: number): [number, number] => {
    const high = share(most / 100, most);
    return [pick(5) === 0 ? 0 : share(0, high), high];
  };
  const made = pumpBalanceDossier();
  const option = (one: Option): Option => ({
    ...one,
    ...(pick(3) === 0
      ? {
          harms: [
            {
              harm: HARMS[pick(4)] ?? '',
              basis: 'trial',
              ...(pick(2) === 0 ? { p2: range(1) } : { 'per-device-year': range(0.01) }),
            },
          ],
        }
      : {}),
    ...(pick(4) === 0
      ? { benefits: [{ benefit: 'smart-infusion', 'per-1000-device-years': range(8), basis: 'trial' }] }
      : {}),
  });
  const balance = (one: Balance): Balance => {
    const signIn = [{ control: 'sign-in', at: 'pump' }];
    const options = [...one.options, ...(pick(2) === 0 ? [{ id: 'c', title: 'Sign-in alone', controls: signIn }] : [])];
    const top = share(0.6, 1);
    return {
      ...one,
      'device-years': share(10, 20_000),
      years: 1 + pick(10),
      options: options.map(option),
      ...(pick(3) === 0
        ? { weights: Object.fromEntries(SEVERITIES.map((id, rank) => [id, top ** ((5 - rank) * 2) * 0.9])) }
        : {}),
    };
  };
  return {
    ...made,
    harms: {
      ...made.harms,
      harms: (made.harms.harms ?? []).map((harm) => ({
        ...harm,
        harm: { ...harm.harm, p2: range(1), severity: SEVERITIES[1 + pick(4)] ?? '' },
      })),
      benefits: (made.harms.benefits ?? []).map((one) => ({ ...one, 'per-1000-device-years': range(9) })),
    },
    controls: {
      controls: made.controls.controls.map((control) => ({
        ...control,
        cost: { once: pick(90_000), yearly: pick(9000) },
        burden: { 'minutes-per-use': pick(5), 'uses-per-device-year': pick(400), 'training-hours': pick(90) },
      })),
    },
    balances: { balances: (made.balances.balances ?? []).map(balance) },
  };
}

function both(seed: number) {
  const dossier = changed(seed);
  const [balance] = dossier.balances.balances ?? [];
  if (balance === undefined) throw new Error('no balance');
  const picture = balanceFor(assess(dossier, knowledge), balance);
  if (picture.state !== 'figures') throw new Error(picture.because);
  return { picture, plain: plainBalance(dossier, knowledge, balance, 'staff-locked-out') };
}

const close = (value: number | undefined, to: number) =>
  expect(Math.abs((value ?? Number.NaN) - to)).toBeLessThanOrEqual(1e-9 * Math.max(1e-9, Math.abs(to)) + 1e-15);

function checkSums({ picture, plain }: ReturnType<typeof both>): void {
  for (const { id, patient, privacy, benefit, net, cost, hours, unacceptable } of plain) {
    const option = picture.options.find((one) => one.id === id);
    for (const [amount, three] of [
      [option?.axes.patient, patient],
      [option?.axes.privacy, privacy],
      [option?.benefit, benefit],
      [option?.net, net],
    ] as const) {
      close(amount?.low, three[0]);
      close(amount?.high, three[1]);
      close(amount?.point, three[2]);
    }
    close(option?.axes.cost.point, cost);
    close(option?.axes.burden.point, hours);
    expect((option?.unacceptable.length ?? 0) > 0).toBe(unacceptable);
  }
}

/** By the definition, pair by pair, on the oracle's own sums. */
function plainFrontier(plain: ReturnType<typeof both>['plain']): string[] {
  const axes = (one: (typeof plain)[number]) => [one.patient[2], one.privacy[2], one.hours, one.cost, -one.benefit[2]];
  return plain
    .filter((one) =>
      plain.every((other) => {
        const pairs = axes(other).map((value, at) => [value, axes(one)[at] ?? Number.NaN] as const);
        const better = pairs.some(([its, own]) => its < own - 1e-12 * Math.abs(own));
        return !better || pairs.some(([its, own]) => its > own + 1e-12 * Math.abs(own));
      }),
    )
    .map(({ id }) => id);
}

function checkTurning({ picture, plain }: ReturnType<typeof both>): number {
  const { sensitivity } = picture;
  if (sensitivity === undefined) return 0;
  const [first, second] = [sensitivity.first, sensitivity.second].map((id) => plain.find((one) => one.id === id));
  let looked = 0;
  for (const { kind, id, options, breakEven, atLow, atHigh, range } of sensitivity.inputs) {
    if ((kind !== 'p2' && kind !== 'frequency') || range === undefined || atLow === undefined) continue;
    const part = kind === 'p2' ? 'p2' : 'f';
    const at = (value: number) => {
      const replace = { harm: id, part, value } as const;
      const one = (option: typeof first) =>
        option?.loss(options.includes(option.id) ? replace : undefined) ?? Number.NaN;
      return one(first) - one(second);
    };
    const size = 1e-9 * (Math.abs(at(range[1])) + Math.abs(at(0)) + 1e-9);
    expect(Math.abs(at(range[0]) - atLow)).toBeLessThanOrEqual(size);
    expect(Math.abs(at(range[1]) - (atHigh ?? Number.NaN))).toBeLessThanOrEqual(size);
    const zero = plainZero(at, 0, kind === 'p2' ? 1 : 1e6);
    if (zero === undefined) expect(breakEven === undefined || breakEven > 1e5 || breakEven < 1e-12).toBe(true);
    else if (breakEven !== undefined) expect(Math.abs(breakEven - zero)).toBeLessThanOrEqual(1e-6 * zero + 1e-9);
    looked += 1;
  }
  return looked;
}

describe('balanceFor', () => {
  it('gives the same sums, frontier, ends and break-evens as the oracle on a hundred changed dossiers', () => {
    let [looked, left] = [0, 0];
    for (let seed = 1; seed <= 100; seed += 1) {
      const pair = both(seed);
      checkSums(pair);
      const dropped = pair.picture.dominated.map(({ option }) => option);
      const frontier = plainFrontier(pair.plain);
      expect(pair.picture.options.map(({ id }) => id).filter((id) => !dropped.includes(id))).toEqual(frontier);
      left += dropped.length;
      looked += checkTurning(pair);
    }
    expect(looked).toBeGreaterThan(300);
    expect(left).toBeGreaterThan(5);
  });

  it('does not count a harm of another use or stage, or one that was rejected', () => {
    const made = pumpBalanceDossier();
    const [harm, ...others] = made.harms.harms ?? [];
    if (harm === undefined) throw new Error('no harm');
    const later = { ...harm, when: { ...harm.when, stage: 'end-of-life' as const } };
    const picture = of({ ...made, harms: { ...made.harms, harms: [later, ...others] } });
    expect(picture.options[0]?.harms.map(({ id }) => id)).not.toContain('over-infusion');
  });

  it('lets a measured frequency stand in place of what the level says, for that option alone', () => {
    const made = pumpBalanceDossier();
    const [balance] = made.balances.balances ?? [];
    const measured = {
      harm: 'staff-locked-out',
      'per-device-year': [0.00002, 0.0001] as [number, number],
      basis: 'trial on two wards',
    };
    const options = (balance?.options ?? []).map((one) => (one.id === 'b' ? { ...one, harms: [measured] } : one));
    const picture = of({ ...made, balances: { balances: balance === undefined ? [] : [{ ...balance, options }] } });
    expect(picture.ranking[0]).toBe('b');
    expect(picture.options[2]?.harms.find(({ id }) => id === 'staff-locked-out')).toMatchObject({
      frequency: [0.00002, 0.0001],
      basis: 'trial on two wards',
    });
    expect(picture.options[1]?.harms.find(({ id }) => id === 'staff-locked-out')?.frequency).toBeUndefined();
  });

  it('counts a harm that no control brings at its level, be it the lowest, and only brought ones as not there', () => {
    const made = pumpBalanceDossier();
    const calm = { assumptions: [{ trust: 'reach', at: 'ward-network', level: 'safe', reason: 'cut off' }] };
    const picture = of({ ...made, assumptions: calm });
    const [o] = picture.options;
    expect(o?.harms.find(({ id }) => id === 'over-infusion')).toMatchObject({
      likelihood: 'negligible',
      frequency: [0, 0.000001],
    });
    expect(o?.amounts['over-infusion']?.high).toBeGreaterThan(0);
    expect(o?.harms.find(({ id }) => id === 'staff-locked-out')?.likelihood).toBeUndefined();
  });

  it('does not call a benefit without figures nought: there is no net clinical benefit then', () => {
    const made = pumpBalanceDossier();
    const benefits = (made.harms.benefits ?? []).map((benefit) => ({ ...benefit, averts: undefined }));
    const picture = of({ ...made, harms: { ...made.harms, benefits } });
    expect(picture.options.map(({ net }) => net)).toEqual([undefined, undefined, undefined]);
    expect(picture.ranking).toEqual(['a', 'b', 'o']);
  });
});

function of(dossier: Dossier): WithFigures {
  const [balance] = dossier.balances.balances ?? [];
  if (balance === undefined) throw new Error('no balance');
  const picture = balanceFor(assess(dossier, knowledge), balance);
  if (picture.state !== 'figures') throw new Error(picture.because);
  return picture;
}
