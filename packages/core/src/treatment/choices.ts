/** Which controls a best set may be made of, which are in it anyway, and which are left out and why. */
import type { Names } from '../assessment/names.ts';
import { type ControlFact, type ControlFacts, keyOf } from './control-facts.ts';
import { isInPlace, refusalOf } from './told-controls.ts';

export interface ChoiceOptions {
  /** EUR that each control without a stated cost counts as; undefined: it cannot be chosen. */
  readonly unpricedAs?: number | undefined;
  /** Years for which the yearly cost is paid. */
  readonly years: number;
  /** Device-years of use, for what is asked at each use. */
  readonly deviceYears: number;
}

/** What one entry of controls.yaml asks, once, however many of its places are chosen. */
export interface Price {
  /** EUR, once and for all years. */
  readonly cost: number;
  /** Hours of people who give care, in all device-years, training included. */
  readonly burden: number;
  /** Indexes of its controls that may be chosen or are in the set anyway. */
  readonly controls: readonly number[];
}

export interface Choices {
  readonly options: ChoiceOptions;
  /** Indexes of controls. */
  readonly free: readonly number[];
  readonly must: readonly number[];
  readonly prices: readonly Price[];
  /** Control to those that must be in the set with it. */
  readonly needs: readonly (readonly [control: number, needed: number])[];
  readonly unpriced: readonly ControlFact[];
  readonly refused: readonly { readonly fact: ControlFact; readonly because: string }[];
}

/** Controls that nobody wrote are looked at only where what has no stated cost may be chosen. */
export function choicesFor(names: Pick<Names, 'party'>, facts: ControlFacts, options: ChoiceOptions): Choices {
  const looked = facts.list.filter(
    (fact) => !isInPlace(fact) && (fact.entry !== undefined || options.unpricedAs !== undefined),
  );
  const refused = new Map(
    looked.flatMap((fact) => {
      const because = refusalOf(names, fact);
      return because === undefined ? [] : [[fact, because] as const];
    }),
  );
  const unpriced = looked.filter(
    (fact) =>
      !refused.has(fact) && fact.must === undefined && fact.cost === undefined && options.unpricedAs === undefined,
  );
  const left = new Set(looked.filter((fact) => !refused.has(fact) && !unpriced.includes(fact)));
  dropWithoutNeeds(facts, left, refused);
  const must = [...left].filter((fact) => fact.must !== undefined);
  addNeeds(facts, must, left);
  const free = [...left].filter((fact) => !must.includes(fact));
  return {
    options,
    free: free.map(({ index }) => index),
    must: must.map(({ index }) => index),
    prices: pricesOf([...left], options),
    needs: [...left].flatMap((fact) =>
      fact.needs.flatMap((key) => {
        const needed = facts.byKey.get(key);
        return needed === undefined || isInPlace(needed) ? [] : [[fact.index, needed.index] as const];
      }),
    ),
    unpriced,
    refused: [...refused].map(([fact, because]) => ({ fact, because })),
  };
}

/** What needs a control that is neither in place nor to be had cannot be had itself. */
function dropWithoutNeeds(facts: ControlFacts, left: Set<ControlFact>, refused: Map<ControlFact, string>): void {
  for (let changed = true; changed; ) {
    changed = false;
    for (const fact of left) {
      const lacking = fact.needs.find((key) => {
        const needed = facts.byKey.get(key);
        return needed === undefined || !(isInPlace(needed) || left.has(needed));
      });
      if (lacking === undefined) continue;
      left.delete(fact);
      refused.set(fact, `needs ${lacking}, which cannot be chosen`);
      changed = true;
    }
  }
}

/** What a control in every set needs is in every set, too. */
function addNeeds(facts: ControlFacts, must: ControlFact[], left: ReadonlySet<ControlFact>): void {
  for (const fact of must)
    for (const key of fact.needs) {
      const needed = facts.byKey.get(key);
      if (needed !== undefined && left.has(needed) && !must.includes(needed)) must.push(needed);
    }
}

function pricesOf(list: readonly ControlFact[], { unpricedAs = 0, years, deviceYears }: ChoiceOptions): Price[] {
  const groups = Map.groupBy(list, (fact) => fact.entry ?? keyOf(fact));
  return [...groups.values()].flatMap((group): Price[] => {
    const [{ cost, burden } = { cost: undefined, burden: undefined }] = group;
    const minutes = (burden?.['minutes-per-use'] ?? 0) * (burden?.['uses-per-device-year'] ?? 0) * deviceYears;
    return [
      {
        cost: cost === undefined ? unpricedAs : cost.once + cost.yearly * years,
        burden: minutes / 60 + (burden?.['training-hours'] ?? 0),
        controls: group.map(({ index }) => index),
      },
    ];
  });
}
