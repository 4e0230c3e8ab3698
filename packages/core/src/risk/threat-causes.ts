/** Causes and effects of one threat at one place, as indexes into the lists of the structure. */
import type { CompiledThreat, Use } from './compiled-threats.ts';
import { type End, isTriple, type PropertiesAtAssets, propertyAt } from './properties-at-assets.ts';
import { exactlyShared, noted } from './exact-lists.ts';
import { isTiedToOne, type ThreatPlace } from './threat-place.ts';
import { NO_ASSETS } from '../system/typed-graph.ts';

export interface Causes {
  readonly entryPoints: readonly number[];
  readonly conditions: readonly number[];
  readonly effects: readonly number[];
}

export interface CauseSets {
  readonly trust: PropertiesAtAssets;
  readonly consequences: PropertiesAtAssets;
}

/** The threat's end says which member of a population it is about. */
export function causesAt(threat: CompiledThreat, place: ThreatPlace, { trust, consequences }: CauseSets): Causes {
  return {
    entryPoints: indexesAt(threat.entryPoints, place, trust, { end: threat.end, is: 'lost trust' }),
    conditions: indexesAt(threat.conditions, place, consequences, { end: threat.end, is: 'condition' }),
    effects: indexesAt(threat.effects, place, consequences, { end: threat.end, is: 'effect' }),
  };
}

/** How likely the cause is to be taken: at a necessary role all must fall, at a sufficient one the weakest is enough. */
function causeEnd(place: ThreatPlace, asset: number, role: number, end: End): End {
  const kind = place.at.kinds[role];
  if (kind === 'one' || kind === 'optional' || isTiedToOne(place, asset)) return end;
  return kind === 'necessary' ? 'lowest' : 'highest';
}

/** The likeliest loss goes with the lowest trust. */
export function opposite(end: End): End {
  return end === 'lowest' ? 'highest' : end === 'highest' ? 'lowest' : 'average';
}

interface Wanted {
  readonly end: End;
  readonly is: 'lost trust' | 'condition' | 'effect';
}

/** Used again and again: only what is found is kept, in a list of just that length. */
const SCRATCH: number[] = [];

function indexesAt(
  uses: readonly Use[],
  place: ThreatPlace,
  sets: PropertiesAtAssets,
  wanted: Wanted,
): readonly number[] {
  let count = 0;
  for (const { property, role } of uses) {
    for (const asset of place.assets[role] ?? NO_ASSETS) {
      const end = isTriple(sets, property, asset) ? endAt(place, asset, role, wanted) : 'average';
      count = noted(SCRATCH, count, propertyAt(sets, property, asset, end));
    }
  }
  return exactlyShared(SCRATCH, count, sets.ones);
}

function endAt(place: ThreatPlace, asset: number, role: number, { end, is }: Wanted): End {
  if (is === 'effect') return end;
  const cause = causeEnd(place, asset, role, end);
  return is === 'condition' ? cause : opposite(cause);
}
