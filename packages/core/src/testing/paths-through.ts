/** Whether some chain of threats leads to a consequence through given points: asked of the threat structure, not of the one chain that is shown. */
import type { Levels } from '../risk/levels.ts';
import { NONE } from '../risk/levels.ts';
import type { AtAsset, ThreatInstance, ThreatStructure } from '../risk/threat-structure.ts';
import type { Waypoint } from './expected.ts';

export interface Settled {
  readonly structure: ThreatStructure;
  readonly levels: Levels;
  /** How many levels the trust scale has. */
  readonly trustLevels: number;
}

/** A link of the path that was found, from the beginning to the goal. */
export interface PathLink {
  readonly threat: string;
  readonly brings: string;
  readonly likelihood: number;
}

interface State {
  readonly consequence: number;
  /** Waypoints still to be passed, counted from the end. */
  readonly left: number;
  readonly via: { readonly threat: number; readonly next: State } | undefined;
}

/**
 * The shortest path, backwards from the consequence `goal` to what is assumed, over threats of at least the likelihood
 * `least`. It passes no consequence twice: what only leads back to itself explains nothing.
 * Undefined: no path passes all points in order.
 */
export function pathThrough(
  settled: Settled,
  goal: number,
  waypoints: readonly Waypoint[],
  least: number,
): readonly PathLink[] | undefined {
  const { structure, levels } = settled;
  if ((levels.consequence[goal] ?? 0) < least) return undefined;
  const bringers = threatsByEffect(structure);
  const seen = new Set<string>();
  const queue: State[] = [
    { consequence: goal, left: passHere(settled, goal, waypoints, waypoints.length), via: undefined },
  ];
  for (let state = queue.shift(); state !== undefined; state = queue.shift()) {
    const key = `${state.consequence} ${state.left}`;
    if (seen.has(key)) continue;
    seen.add(key);
    for (const index of bringers.get(state.consequence) ?? []) {
      const threat = structure.threats[index];
      const level = levels.threat[index] ?? NONE;
      if (threat === undefined || level === NONE || level < least) continue;
      const left = passThreat({ threat, assumed: assumedLost(settled, threat, least) }, waypoints, state.left);
      const via = { threat: index, next: state };
      const causes = causesToExplain(settled, threat, least);
      if (left === 0 && causes.length === 0) return linksOf(settled, { consequence: -1, left, via });
      for (const cause of causes) {
        if (isOn(state, cause)) continue;
        queue.push({ consequence: cause, left: passHere(settled, cause, waypoints, left), via });
      }
    }
  }
  return undefined;
}

function isOn(path: State, consequence: number): boolean {
  for (let state: State | undefined = path; state !== undefined; state = state.via?.next) {
    if (state.consequence === consequence) return true;
  }
  return false;
}

function threatsByEffect(structure: ThreatStructure): Map<number, number[]> {
  const bringers = new Map<number, number[]>();
  structure.threats.forEach((threat, index) => {
    for (const effect of threat.effects) {
      const list = bringers.get(effect);
      if (list === undefined) bringers.set(effect, [index]);
      else list.push(index);
    }
  });
  return bringers;
}

/** Consequences that the threat needs at that likelihood: not what is assumed to be lost from the beginning. */
function causesToExplain({ structure, levels, trustLevels }: Settled, threat: ThreatInstance, least: number): number[] {
  const undermining = threat.entryPoints.flatMap((point) => {
    const assumed = trustLevels - 1 - (levels.assumedTrust[point] ?? 0);
    const consequence = structure.underminedBy[point] ?? -1;
    return assumed >= least || consequence < 0 ? [] : [consequence];
  });
  return [...threat.conditions, ...undermining].filter((cause) => (levels.consequence[cause] ?? 0) >= least);
}

/** Trust that the threat needs lost, and that is assumed to be lost at that likelihood. */
function assumedLost({ structure, levels, trustLevels }: Settled, threat: ThreatInstance, least: number): AtAsset[] {
  return threat.entryPoints.flatMap((point) => {
    const trust = structure.trust[point];
    const assumed = trustLevels - 1 - (levels.assumedTrust[point] ?? 0);
    return trust === undefined || assumed < least ? [] : [trust];
  });
}

/** What stands nearer to the harm is passed first: the threat, then what it needs. Returns how many points are left. */
function passThreat(
  { threat, assumed }: { threat: ThreatInstance; assumed: readonly AtAsset[] },
  waypoints: readonly Waypoint[],
  left: number,
): number {
  const isPassed = ({ threat: wanted, at, lost }: Waypoint): boolean => {
    if (lost !== undefined) return false;
    if (wanted !== undefined && wanted !== threat.threat) return false;
    return at === undefined || Object.values(threat.roles).some((assets) => assets.includes(at));
  };
  const isAssumed = ({ at, lost }: Waypoint): boolean =>
    lost !== undefined && assumed.some(({ asset, property }) => asset === at && property === lost);
  const point = waypoints[left - 1];
  const rest = point !== undefined && isPassed(point) ? left - 1 : left;
  const before = waypoints[rest - 1];
  return before !== undefined && isAssumed(before) ? rest - 1 : rest;
}

function passHere({ structure }: Settled, consequence: number, waypoints: readonly Waypoint[], left: number): number {
  const point = waypoints[left - 1];
  const here = structure.consequences[consequence];
  if (point === undefined || here === undefined || point.threat !== undefined || point.at !== here.asset) return left;
  if (point.lost === undefined) return left - 1;
  const undermined = structure.underminedBy.indexOf(consequence);
  return structure.trust[undermined]?.property === point.lost ? left - 1 : left;
}

function linksOf({ structure, levels }: Settled, begin: State): PathLink[] {
  const links: PathLink[] = [];
  for (let state = begin; state.via !== undefined; state = state.via.next) {
    const { threat, next } = state.via;
    const brought = structure.consequences[next.consequence];
    links.push({
      threat: structure.threats[threat]?.id ?? '?',
      brings: brought === undefined ? '?' : `${brought.property}@${brought.asset}`,
      likelihood: levels.threat[threat] ?? NONE,
    });
  }
  return links;
}
