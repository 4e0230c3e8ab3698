/**
 * Questions about sets of controls as large dossiers ask them: attack paths of three steps, each step stopped by either of two
 * controls. With a neighbourhood, as in a real system, paths stand before controls near each other; without one, anywhere.
 */
import { compileRisk } from '../risk/compile-risk.ts';
import { settle } from '../risk/settle.ts';
import { standingOf, update } from '../risk/update.ts';
import { CONTROL } from '../risk/risk-model.ts';
import type { ThreatInstance } from '../risk/threat-structure.ts';
import { randomNumbers, randomRisk } from './random-risk.ts';
import { madeUpHarm } from './random-sets.ts';
import { type SetProblem, setProblem } from '../treatment/best-set.ts';
import type { SetGoal } from '../treatment/set-program.ts';
import type { WeighedHarm } from '../treatment/weighed-harms.ts';

export interface PathsOptions {
  readonly seed: number;
  readonly controls: number;
  readonly paths: number;
  /** How far apart the controls of one path lie; undefined: anywhere. */
  readonly within: number | undefined;
}

const STEPS = 3;
const EACH = 2;
const HARMS = 20;

export function controlPaths({ seed, controls, paths, within }: PathsOptions): { problem: SetProblem; goal: SetGoal } {
  const pick = randomNumbers(seed);
  const { domain, graph } = randomRisk(seed, { assets: 1, threats: 1, strategies: 1, sideEffects: false });
  const at = (kind: string, count: number) =>
    Array.from({ length: count }, (_, index) => ({ property: `${kind}${index}`, asset: 'a0' }));
  const inner = paths * (STEPS - 1);
  const threats: ThreatInstance[] = [];
  for (let path = 0; path < paths; path += 1) {
    const near = pick(controls);
    const control = () => (within === undefined ? pick(controls) : (near + pick(within)) % controls);
    for (let step = 0; step < STEPS; step += 1) {
      const before = path * (STEPS - 1) + step - 1;
      const effect = step === STEPS - 1 ? inner + (path % HARMS) : path * (STEPS - 1) + step;
      const stops = [...new Set(Array.from({ length: EACH }, control))];
      threats.push({
        id: `h${threats.length}`,
        threat: 'h0',
        domainIndex: 0,
        roles: { first: ['a0'] },
        entryPoints: step === 0 ? [0] : [],
        conditions: step === 0 ? [] : [before],
        effects: [effect],
        blockedBy: stops,
        mitigatedBy: [],
        triggeredBy: [],
      });
    }
  }
  const structure = {
    trust: at('t', 1),
    consequences: at('c', inner + HARMS),
    controls: at('k', controls),
    underminedBy: [-1],
    threats,
    strategies: Array.from({ length: controls }, (_, index) => ({
      id: `s${index}`,
      strategy: 's0',
      domainIndex: 0,
      mandatory: [index],
      optional: [],
    })),
  };
  const [kind] = domain.threats;
  const [strategy] = domain.strategies;
  if (kind === undefined || strategy === undefined) throw new Error('a random structure has threats and strategies');
  const plain = {
    ...domain,
    lossStartsConsequence: false,
    threats: [{ ...kind, triggered: false, inCurrent: true, frequency: undefined }],
    strategies: [{ ...strategy, effect: 5, inCurrent: true }],
  };
  const facts = { trust: [{ attribute: 't0', asset: 'a0', level: 0 }], impact: [], controls: [] };
  const model = compileRisk(structure, graph, plain, facts);
  return questionOn(model, { inner, controls, pick });
}

function questionOn(
  model: ReturnType<typeof compileRisk>,
  { inner, controls, pick }: { inner: number; controls: number; pick: (below: number) => number },
): { problem: SetProblem; goal: SetGoal } {
  const options = { mode: 'current', withProposed: false } as const;
  const standing = standingOf(model, settle(model, options));
  const harms = Array.from({ length: HARMS }, (_, index): WeighedHarm => {
    const risk = Array.from({ length: model.levels }, (_level, level) => level);
    return { harm: madeUpHarm(inner + index, `h${index}`), axis: 'patient', risk };
  });
  const trials = {
    harms: harms.map(({ harm }) => harm),
    tryOut: ({ on }: { readonly on: readonly number[] }) => {
      const changed = new Map(on.map((control) => [control, { state: CONTROL.inPlace }]));
      return { levels: update(standing, { controls: changed }).levels, changes: [] };
    },
  };
  const free = Array.from({ length: controls }, (_, index) => index);
  const choices = {
    options: { years: 1, deviceYears: 1 },
    free,
    must: [],
    prices: free.map((control) => ({ cost: 10 + pick(90), burden: 0, controls: [control] })),
    needs: [],
    unpriced: [],
    refused: [],
  };
  const targets = harms.map(({ harm }) => ({ harm, level: 0 }));
  return {
    problem: setProblem({ model, options }, trials, choices, harms),
    goal: { lower: 'cost', limits: [], targets },
  };
}
