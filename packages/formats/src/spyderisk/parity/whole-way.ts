/**
 * The whole way at once: from what the user asserted in a published model alone, over our own construction, threats and default
 * levels, to our levels, compared with those that Spyderisk's engine stored.
 */
import { compileRisk } from '@primum/core/risk/compile-risk';
import { findThreats } from '@primum/core/risk/find-threats';
import { NONE, type RiskMode } from '@primum/core/risk/levels';
import { settle } from '@primum/core/risk/settle';
import type { AtAsset } from '@primum/core/risk/threat-structure';
import { construct } from '@primum/core/system/construct';
import { storedLevels } from '../stored-levels.ts';
import type { StoredModel } from '../stored-structure.ts';
import type { ImportedSystem } from '../system-from-nquads.ts';
import type { LevelDifference, LevelParity } from './levels.ts';

/** `stored`: the same model as the peer stored it; its state reports are told to our engine too. */
export function wholeWayParity(system: ImportedSystem, stored: StoredModel, mode: RiskMode): LevelParity[] {
  const { domain } = stored;
  const graph = construct(system.graph, domain);
  const structure = findThreats(graph, domain);
  const reported = stored.reported.flatMap((name) => {
    const at = stored.structure.controls[stored.names.controls.indexOf(name)];
    return at === undefined
      ? []
      : [{ asset: at.asset, control: at.property, state: 'in-place' as const, coverage: undefined }];
  });
  const facts = { ...system.facts, controls: [...system.facts.controls, ...reported] };
  const levels = settle(compileRisk(structure, graph, domain, facts), { mode, withProposed: false });
  const theirs = storedLevels(stored);
  const consequences = [stored.structure.consequences, structure.consequences] as const;
  const trust = [stored.structure.trust, structure.trust] as const;
  return [
    compare('consequence likelihood', consequences, [theirs.consequence, levels.consequence]),
    compare('consequence risk', consequences, [theirs.consequenceRisk, levels.consequenceRisk]),
    compare('inferred trust', trust, [theirs.trust, levels.trust]),
  ];
}

/** Both stored first. */
function compare(
  kind: string,
  [theirs, ours]: readonly [readonly AtAsset[], readonly AtAsset[]],
  [stored, found]: readonly [Uint8Array, Uint8Array],
): LevelParity {
  const places = new Map(ours.map(({ property, asset }, index) => [`${property} ${asset}`, index]));
  const held = [...theirs.keys()].filter((index) => stored[index] !== NONE);
  const differences = held.flatMap((index): LevelDifference[] => {
    const name = `${theirs[index]?.property} ${theirs[index]?.asset}`;
    const place = places.get(name);
    const level = place === undefined ? undefined : found[place];
    return level === stored[index] ? [] : [{ kind, name, stored: `${stored[index]}`, ours: `${level ?? 'none'}` }];
  });
  return { kind, agree: held.length - differences.length, of: held.length, differences };
}
