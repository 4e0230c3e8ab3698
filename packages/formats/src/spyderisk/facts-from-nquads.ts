/** What a user of Spyderisk said about trust, impact and controls. Sets are named `system#TWAS-<attribute>-<key of the asset>`. */
import type { DomainModel } from '@primum/core/knowledge/domain-model';
import type { SystemFacts } from '@primum/core/system/system-graph';
import { localName } from './names.ts';
import type { QuadIndex } from './quad-index.ts';
import type { StoredAssets } from './stored-assets.ts';

interface Sources {
  /** Asserted graph. */
  readonly index: QuadIndex;
  /** Asserted graph, then inferred. */
  readonly all: QuadIndex;
  readonly domain: DomainModel;
  readonly stored: StoredAssets;
}

interface SetPlace {
  readonly asset: string;
  readonly property: string;
}

/** `unknown`: what could not be carried over, in words. */
export function factsFrom({ index, all, domain, stored }: Sources): { facts: SystemFacts; unknown: string[] } {
  const unknown: string[] = [];
  const trustLevels = levels(domain.scales.trust.levels);
  const impactLevels = levels(domain.scales.impact.levels);
  const place = (name: string, prefix: string, property: string): SetPlace | undefined => {
    const found = placeOf(name, prefix, property, { all, stored });
    if (found === undefined) unknown.push(`${name}: the asset that it is about is not known before construction`);
    return found;
  };
  const levelled = (predicate: string, prefix: string, property: string, scale: ReadonlyMap<string, number>) =>
    index.pairs(predicate).flatMap(([name, levelId]) => {
      const level = scale.get(levelId);
      const at =
        name.startsWith(`system#${prefix}-`) && level !== undefined ? place(name, prefix, property) : undefined;
      return at === undefined || level === undefined ? [] : [{ ...at, level }];
    });
  const controls = index.pairs('core#isProposed').flatMap(([name, proposed]) => {
    const at = proposed === 'true' ? place(name, 'CS', 'core#hasControl') : undefined;
    return at === undefined ? [] : [{ name, ...at }];
  });
  return {
    facts: {
      trust: levelled('core#hasAssertedLevel', 'TWAS', 'core#hasTrustworthinessAttribute', trustLevels).map(
        ({ asset, property, level }) => ({ asset, attribute: property, level }),
      ),
      impact: levelled('core#hasImpactLevel', 'MS', 'core#hasMisbehaviour', impactLevels).map(
        ({ asset, property, level }) => ({
          asset,
          consequence: property,
          level,
        }),
      ),
      controls: controls.map(({ name, asset, property }) => ({
        asset,
        control: property,
        // Spyderisk has one state only: what a user proposed counts in its levels.
        state: 'in-place' as const,
        coverage: trustLevels.get(index.first(name, 'core#hasCoverageLevel') ?? ''),
      })),
    },
    unknown,
  };
}

function levels(list: readonly { readonly id: string }[]): ReadonlyMap<string, number> {
  return new Map(list.map((level, at) => [level.id, at]));
}

/** By what the file says of the set, else by the set's name. */
function placeOf(
  name: string,
  prefix: string,
  property: string,
  { all, stored }: { readonly all: QuadIndex; readonly stored: StoredAssets },
): SetPlace | undefined {
  const rest = localName(name).slice(prefix.length + 1);
  const dash = rest.lastIndexOf('-');
  const located = all.first(name, 'core#locatedAt');
  const asset = located === undefined ? stored.byKey.get(rest.slice(dash + 1)) : stored.byName.get(located);
  if (asset === undefined || dash < 0) return undefined;
  return { asset: asset.id, property: all.first(name, property) ?? `domain#${rest.slice(0, dash)}` };
}
