/**
 * How the chains of a page are told without saying the same twice: most of them run together somewhere, since they go through
 * the same losses. What an earlier chain told in full, a later one gives in short, with the place where it stands.
 */
import type { ReportHarm, ReportStep } from '@primum/core/assessment/report';

export interface ToldChain {
  readonly harm: ReportHarm;
  /** Steps that are told in full here, from the harm on. */
  readonly steps: readonly ReportStep[];
  /** The rest, where an earlier chain tells it in full: which chain (position in the list), and from which of its steps on. */
  readonly rest: { readonly steps: readonly ReportStep[]; readonly chain: number; readonly step: number } | undefined;
}

/** A rest of fewer steps is told again: a link to it would be no shorter. */
const FEWEST = 3;

export function toldChains(harms: readonly ReportHarm[]): ToldChain[] {
  const places = new Map<number, { chain: number; step: number }>();
  const rests = new Map<string, number>();
  return harms.map((harm, chain) => {
    const numbers = restNumbers(harm.chain, rests);
    const at = numbers.findIndex((number, step) => places.has(number) && harm.chain.length - step >= FEWEST);
    const own = at < 0 ? numbers : numbers.slice(0, at);
    own.forEach((number, step) => {
      if (!places.has(number)) places.set(number, { chain, step });
    });
    const place = at < 0 ? undefined : places.get(numbers[at] ?? -1);
    return {
      harm,
      steps: harm.chain.slice(0, own.length),
      rest: place === undefined ? undefined : { steps: harm.chain.slice(own.length), ...place },
    };
  });
}

/** For each step a number for all that follows from it on: the same number, the same rest. */
function restNumbers(steps: readonly ReportStep[], known: Map<string, number>): number[] {
  let after = -1;
  const numbers = steps.toReversed().map((step) => {
    const rest = `${after} ${JSON.stringify(step)}`;
    after = known.get(rest) ?? known.size;
    known.set(rest, after);
    return after;
  });
  return numbers.reverse();
}
