/**
 * A balance worked out again, the slow and plain way: every option as a dossier of its own with its controls in place and
 * assessed from scratch, every sum by logarithms and loops, break-evens by halving. Shares no code with core/benefit.
 */
import { assess } from '../assessment/assess.ts';
import type { Balance, Option } from '../dossier/balances-document.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { Knowledge } from '../knowledge/join-packs.ts';

/** Frequencies by level and weights by severity, as the example's table states them. */
const FREQUENCY: Readonly<Record<string, readonly [number, number]>> = {
  negligible: [0, 1e-6],
  'very-low': [1e-6, 1e-5],
  low: [1e-5, 1e-4],
  medium: [1e-4, 1e-3],
  high: [1e-3, 1e-2],
  'very-high': [1e-2, 1e-1],
};
const WEIGHT: Readonly<Record<string, number>> = {
  negligible: 0.001,
  minor: 0.01,
  serious: 0.1,
  critical: 0.5,
  catastrophic: 1,
};

type Three = [low: number, high: number, point: number];

export interface PlainOption {
  readonly id: string;
  readonly patient: Three;
  readonly privacy: Three;
  readonly benefit: Three;
  readonly net: Three;
  readonly cost: number;
  readonly hours: number;
  readonly unacceptable: boolean;
  /** Patient harm less benefit at the points, with one figure replaced. */
  readonly loss: (replace?: { readonly harm: string; readonly part: 'f' | 'p2'; readonly value: number }) => number;
}

interface Row {
  readonly id: string;
  readonly severity: string;
  readonly privacy: boolean;
  readonly f: readonly [number, number];
  readonly p2: readonly [number, number];
  readonly weight: number;
}

/** `lockedOut`: the harm that only sign-in brings about. */
export function plainBalance(
  dossier: Dossier,
  knowledge: Knowledge,
  balance: Balance,
  lockedOut: string,
): PlainOption[] {
  return balance.options.map((option) => {
    const rows = rowsOf(dossier, knowledge, balance, option, lockedOut);
    const years = balance['device-years'];
    const [patient, privacy] = [false, true].map((wanted): Three => {
      const three: Three = [0, 0, 0];
      for (const { privacy: its, f, p2, weight } of rows) {
        if (its !== wanted) continue;
        three[0] += years * f[0] * p2[0] * weight;
        three[1] += years * f[1] * p2[1] * weight;
        three[2] += years * mean(f) * mean(p2) * weight;
      }
      return three;
    }) as [Three, Three];
    const given = dossier.harms.benefits?.[0];
    const own = option.benefits?.[0]?.['per-1000-device-years'] ?? given?.['per-1000-device-years'] ?? [0, 0];
    const worth = ((balance.weights ?? WEIGHT)[given?.averts ?? ''] ?? Number.NaN) * (years / 1000);
    const benefit: Three = [own[0] * worth, own[1] * worth, mean(own) * worth];
    const net: Three = [benefit[0] - patient[1], benefit[1] - patient[0], benefit[2] - patient[2]];
    const loss: PlainOption['loss'] = (replace) => {
      let all = -benefit[2];
      for (const { id, privacy: its, f, p2, weight } of rows) {
        if (its) continue;
        const is = replace?.harm === id;
        const often = is && replace.part === 'f' ? replace.value : mean(f);
        all += years * weight * often * (is && replace.part === 'p2' ? replace.value : mean(p2));
      }
      return all;
    };
    const unacceptable = rows.some(
      ({ severity, f, p2 }) => (severity === 'critical' || severity === 'catastrophic') && mean(f) * mean(p2) >= 1e-4,
    );
    return { id: option.id, patient, privacy, benefit, net, ...asks(dossier, balance, option), unacceptable, loss };
  });
}

function rowsOf(dossier: Dossier, knowledge: Knowledge, balance: Balance, option: Option, lockedOut: string): Row[] {
  const on = (option.controls ?? []).map(({ control, at }) => ({ control, at, state: 'in-place' as const }));
  const kept = dossier.controls.controls.filter(
    ({ control, at }) => !on.some((placed) => placed.control === control && placed.at === at),
  );
  const alone = assess({ ...dossier, controls: { controls: [...kept, ...on] } }, knowledge);
  const standing = [...kept.filter(({ state }) => state === 'in-place'), ...on];
  const signIn = standing.some(({ control }) => control === 'sign-in');
  return alone.harms.findings.map(({ id, to, severity, likelihood, p2 }) => {
    const own = option.harms?.find(({ harm }) => harm === id);
    const measured = own?.['per-device-year'];
    const absent = id === lockedOut && !signIn && measured === undefined;
    const f = absent ? ([0, 0] as const) : (measured ?? FREQUENCY[likelihood] ?? [Number.NaN, Number.NaN]);
    const weight = (balance.weights ?? WEIGHT)[severity] ?? Number.NaN;
    return { id, severity, privacy: to === 'data-subject', f, p2: own?.p2 ?? p2, weight };
  });
}

function asks(dossier: Dossier, balance: Balance, option: Option): { cost: number; hours: number } {
  const asked = dossier.controls.controls.filter(
    ({ control, at, state }) =>
      state === 'proposed' && (option.controls ?? []).some((placed) => placed.control === control && placed.at === at),
  );
  let [cost, hours] = [0, 0];
  for (const entry of asked) {
    cost += (entry.cost?.once ?? 0) + (balance.years ?? 1) * (entry.cost?.yearly ?? 0);
    const uses = (entry.burden?.['uses-per-device-year'] ?? 0) * balance['device-years'];
    hours += ((entry.burden?.['minutes-per-use'] ?? 0) * uses) / 60 + (entry.burden?.['training-hours'] ?? 0);
  }
  return { cost, hours };
}

/** Geometric mean by logarithms; a low end below a thousandth of the high one counts as that. */
function mean([low, high]: readonly [number, number]): number {
  if (high === 0) return 0;
  return Math.exp((Math.log(Math.max(low, high / 1000)) + Math.log(high)) / 2);
}

/** Where a function that rises or falls all the way is nought, by halving. Undefined: not between the two. */
export function plainZero(at: (value: number) => number, low: number, high: number): number | undefined {
  if (at(low) * at(high) > 0) return undefined;
  let [from, to] = [low, high];
  for (let step = 0; step < 200; step += 1) {
    const middle = (from + to) / 2;
    if (at(from) * at(middle) <= 0) to = middle;
    else from = middle;
  }
  return (from + to) / 2;
}
