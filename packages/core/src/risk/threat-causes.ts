/** Causes and effects of one threat at one place, as indexes into the lists of the structure. */
import type { DomainThreat, PropertyAtRole } from '../knowledge/domain-model.ts';
import type { End, PropertiesAtAssets } from './properties-at-assets.ts';
import type { ThreatPlace } from './threat-place.ts';

export interface Causes {
  readonly entryPoints: readonly number[];
  readonly conditions: readonly number[];
  readonly effects: readonly number[];
}

/** `end`: which member of a population the threat is about; average where there is no population. */
export function causesAt(
  threat: DomainThreat,
  place: ThreatPlace,
  end: End,
  sets: { readonly trust: PropertiesAtAssets; readonly consequences: PropertiesAtAssets },
): Causes {
  return {
    entryPoints: indexesAt(threat.entryPoints, place, sets.trust, (asset, role) =>
      opposite(causeEnd(place, asset, role, end)),
    ),
    conditions: indexesAt(threat.conditions, place, sets.consequences, (asset, role) =>
      causeEnd(place, asset, role, end),
    ),
    effects: indexesAt(threat.effects, place, sets.consequences, () => end),
  };
}

/** How likely the cause is to be taken: at a necessary role all must fall, at a sufficient one the weakest is enough. */
function causeEnd(place: ThreatPlace, asset: number, role: string, end: End): End {
  const kind = place.kindOf(role);
  if (kind === 'one' || kind === 'optional' || place.isTiedToOne(asset)) return end;
  return kind === 'necessary' ? 'lowest' : 'highest';
}

/** The likeliest loss goes with the lowest trust. */
export function opposite(end: End): End {
  return end === 'lowest' ? 'highest' : end === 'highest' ? 'lowest' : 'average';
}

function indexesAt(
  wanted: readonly PropertyAtRole[],
  place: ThreatPlace,
  sets: PropertiesAtAssets,
  endFor: (asset: number, role: string) => End,
): number[] {
  const found: number[] = [];
  for (const { property, role } of wanted) {
    for (const asset of place.assets.get(role) ?? []) {
      const end = sets.isTriple(property, asset) ? endFor(asset, role) : 'average';
      const at = sets.at(property, asset, end);
      if (at !== undefined && !found.includes(at)) found.push(at);
    }
  }
  return found;
}
