/** What could be switched on: strategies that stand on the paths in question and lack controls. */
import type { Assessment } from './assess.ts';
import { CONTROL } from '../risk/risk-model.ts';

export interface Candidate {
  /** Indexes into the domain model's strategies. */
  readonly strategies: readonly number[];
  /** Indexes into the structure's controls: what is missing. */
  readonly controls: readonly number[];
  /** The dossier proposes all of the controls already. */
  readonly proposed: boolean;
  /** Threats of the paths that it stands before. */
  readonly stops: number;
}

/**
 * For each strategy of the domain model: all its places on the paths together, and each place alone where there are few.
 * Those that stand before most threats come first.
 */
export function candidatesFor(
  { structure, levels, facts, model, options }: Assessment,
  threats: readonly number[],
): Candidate[] {
  const counts = new Map<number, number>();
  for (const threat of threats) {
    const { blockedBy = [], mitigatedBy = [] } = structure.threats[threat] ?? {};
    const stopping = options.mode === 'future' ? [...blockedBy, ...mitigatedBy] : blockedBy;
    for (const at of stopping) if (levels.strategyEnabled[at] !== 1) counts.set(at, (counts.get(at) ?? 0) + 1);
  }
  const counting = (control: number) =>
    model.controlState[control] === CONTROL.inPlace ||
    (options.withProposed && model.controlState[control] === CONTROL.proposed);
  const proposedAt = new Set(
    facts.controls.flatMap(({ state, control, asset }) => (state === 'proposed' ? [`${control}@${asset}`] : [])),
  );
  const isProposed = (control: number) => {
    const place = structure.controls[control];
    return place !== undefined && proposedAt.has(`${place.property}@${place.asset}`);
  };
  const missingOf = (at: number) => (structure.strategies[at]?.mandatory ?? []).filter((control) => !counting(control));
  const places = new Map<number, number[]>();
  for (const at of counts.keys()) {
    const strategy = structure.strategies[at]?.domainIndex;
    if (strategy === undefined || missingOf(at).length === 0) continue;
    places.set(strategy, [...(places.get(strategy) ?? []), at]);
  }
  const candidate = (strategy: number, at: readonly number[]): Candidate => {
    const controls = [...new Set(at.flatMap(missingOf))].sort((a, b) => a - b);
    const stops = at.reduce((sum, place) => sum + (counts.get(place) ?? 0), 0);
    return { strategies: [strategy], controls, proposed: controls.every(isProposed), stops };
  };
  const everywhere = [...places].map(([strategy, at]) => candidate(strategy, at));
  const alone = [...places].flatMap(([strategy, at]) =>
    at.length > 1 && at.length <= MOST_ALONE ? at.map((place) => candidate(strategy, [place])) : [],
  );
  const byStops = (a: Candidate, b: Candidate) => b.stops - a.stops || a.controls.length - b.controls.length;
  return [...proposals(structure, isProposed), ...everywhere.sort(byStops), ...alone.sort(byStops)];
}

const MOST_ALONE = 8;

/** All that the dossier proposes, taken together. */
function proposals({ controls }: Assessment['structure'], isProposed: (control: number) => boolean): Candidate[] {
  const all = controls.flatMap((_, index) => (isProposed(index) ? [index] : []));
  return all.length === 0 ? [] : [{ strategies: [], controls: all, proposed: true, stops: 0 }];
}

export function join(candidates: readonly Candidate[]): Candidate {
  return {
    strategies: [...new Set(candidates.flatMap(({ strategies }) => strategies))],
    controls: [...new Set(candidates.flatMap(({ controls }) => controls))].sort((a, b) => a - b),
    proposed: candidates.every(({ proposed }) => proposed),
    stops: candidates.reduce((sum, { stops }) => sum + stops, 0),
  };
}
