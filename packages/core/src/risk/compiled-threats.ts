/** The threats of a domain model by integers, grouped by pattern: made on first use, kept for as long as the domain model lives. */
import type { DomainModel, DomainProperty, PropertyAtRole } from '../knowledge/domain-model.ts';
import { compiledDomain } from '../system/compiled-domain.ts';
import type { CompiledPattern } from '../system/compiled-pattern.ts';
import type { End } from './properties-at-assets.ts';

/** A property, by its index in the domain model's list of its kind, at a role, by its position in the pattern. */
export interface Use {
  readonly property: number;
  readonly role: number;
}

/** How a role counts: one asset, all needed, one enough, or there or not. */
export type RoleKind = 'one' | 'necessary' | 'sufficient' | 'optional';

export interface CompiledStrategy {
  readonly domainIndex: number;
  readonly mandatory: readonly Use[];
  readonly optional: readonly Use[];
}

export interface CompiledThreat {
  readonly domainIndex: number;
  readonly id: string;
  /** What the ids of its instances begin with. */
  readonly idStart: string;
  readonly end: End;
  readonly triggered: boolean;
  readonly entryPoints: readonly Use[];
  readonly conditions: readonly Use[];
  readonly effects: readonly Use[];
  /** Indexes into the strategies of the pattern. */
  readonly blocks: readonly number[];
  readonly mitigates: readonly number[];
  readonly triggers: readonly number[];
}

export interface CompiledThreatPattern {
  readonly pattern: CompiledPattern;
  /** By position of the role. */
  readonly kinds: readonly RoleKind[];
  /** Roles that a match holds assets in: all but the prohibited ones. */
  readonly named: readonly { readonly name: string; readonly position: number }[];
  /** `role=`, per key role. */
  readonly keyStarts: readonly string[];
  readonly threats: readonly CompiledThreat[];
  /** Every strategy that is for one of the threats. */
  readonly strategies: readonly CompiledStrategy[];
}

const CACHE = new WeakMap<DomainModel, readonly CompiledThreatPattern[]>();

export function compiledThreats(domain: DomainModel): readonly CompiledThreatPattern[] {
  const known = CACHE.get(domain);
  if (known !== undefined) return known;
  const lookUp: LookUp = {
    domain,
    trust: indexOf(domain.trustAttributes),
    consequences: indexOf(domain.consequences),
    controls: indexOf(domain.controls),
    links: strategiesByThreat(domain),
  };
  const compiled = compiledDomain(domain).threatPatterns.map(({ pattern, threats }) =>
    compileAt(lookUp, pattern, threats),
  );
  CACHE.set(domain, compiled);
  return compiled;
}

type Index = ReadonlyMap<string, number>;
type Link = 'blocks' | 'mitigates' | 'triggers';

interface LookUp {
  readonly domain: DomainModel;
  readonly trust: Index;
  readonly consequences: Index;
  readonly controls: Index;
  /** Threat id to indexes into the domain model's strategies. */
  readonly links: ReadonlyMap<string, Readonly<Record<Link, readonly number[]>>>;
}

function compileAt(lookUp: LookUp, pattern: CompiledPattern, threats: readonly number[]): CompiledThreatPattern {
  const roles = rolePositions(pattern);
  const strategies: CompiledStrategy[] = [];
  const positions = new Map<number, number>();
  const strategyAt = (domainIndex: number): number => {
    const known = positions.get(domainIndex);
    if (known !== undefined) return known;
    const { mandatory, optional } = lookUp.domain.strategies[domainIndex] ?? { mandatory: [], optional: [] };
    const at = strategies.length;
    strategies.push({
      domainIndex,
      mandatory: uses(mandatory, lookUp.controls, roles),
      optional: uses(optional, lookUp.controls, roles),
    });
    positions.set(domainIndex, at);
    return at;
  };
  return {
    pattern,
    kinds: roleKinds(pattern),
    named: [...roles].map(([name, position]) => ({ name, position })),
    keyStarts: pattern.roles.slice(0, pattern.keys).map((role) => `${role}=`),
    threats: threats.flatMap((domainIndex) => compileThreat(lookUp, domainIndex, roles, strategyAt)),
    strategies,
  };
}

function compileThreat(
  { domain, trust, consequences, links }: LookUp,
  domainIndex: number,
  roles: Index,
  strategyAt: (domainIndex: number) => number,
): CompiledThreat[] {
  const threat = domain.threats[domainIndex];
  if (threat === undefined) return [];
  // A variant for an end of a population has the strategies of its threat.
  const own = links.get(threat.variantOf?.id ?? threat.id);
  return [
    {
      domainIndex,
      id: threat.id,
      idStart: `${threat.id}@`,
      end: threat.variantOf?.end ?? 'average',
      triggered: threat.triggered,
      entryPoints: uses(threat.entryPoints, trust, roles),
      conditions: uses(threat.conditions, consequences, roles),
      effects: uses(threat.effects, consequences, roles),
      blocks: (own?.blocks ?? []).map(strategyAt),
      mitigates: (own?.mitigates ?? []).map(strategyAt),
      triggers: (own?.triggers ?? []).map(strategyAt),
    },
  ];
}

/** What names a role that the pattern does not have, or a property that the domain model does not have, is at no asset. */
function uses(places: readonly PropertyAtRole[], properties: Index, roles: Index): Use[] {
  return places.flatMap((place) => {
    const property = properties.get(place.property);
    const role = roles.get(place.role);
    return role === undefined ? [] : [{ property: property ?? -1, role }];
  });
}

function rolePositions(pattern: CompiledPattern): Index {
  const prohibited = new Set(pattern.further.filter((node) => node.kind === 'prohibited').map((node) => node.role));
  return new Map(pattern.roles.flatMap((role, at) => (prohibited.has(at) ? [] : [[role, at] as const])));
}

function roleKinds(pattern: CompiledPattern): RoleKind[] {
  const kinds: RoleKind[] = pattern.roles.map(() => 'one');
  for (const { kind, role } of pattern.further) kinds[role] = kind === 'prohibited' ? 'optional' : kind;
  return kinds;
}

function strategiesByThreat(domain: DomainModel): LookUp['links'] {
  const byThreat = new Map<string, Record<Link, number[]>>();
  domain.strategies.forEach((strategy, at) => {
    for (const link of ['blocks', 'mitigates', 'triggers'] as const) {
      for (const threat of strategy[link]) {
        const lists = byThreat.get(threat) ?? { blocks: [], mitigates: [], triggers: [] };
        if (!lists[link].includes(at)) lists[link].push(at);
        byThreat.set(threat, lists);
      }
    }
  });
  return byThreat;
}

function indexOf(properties: readonly DomainProperty[]): Index {
  return new Map(properties.map((property, at) => [property.id, at]));
}
