/**
 * Construction rules: what follows from the written graph, as routes, flows and copies of data. Rules run in ascending
 * priority, each on the graph as it then stands; one that iterates runs again until nothing new appears.
 */
import { DomainError } from '../domain-error.ts';
import type { DomainConstruction, DomainModel } from '../knowledge/domain-model.ts';
import type { CompiledPattern } from './compiled-pattern.ts';
import { compiledDomain } from './compiled-domain.ts';
import { derivedId, derivedTitle } from './derived-asset.ts';
import { matchPattern } from './match-pattern.ts';
import type { GraphAsset, GraphRelation, SystemGraph } from './system-graph.ts';
import { addAsset, addLink, linked, NO_ASSETS, type TypedGraph, typedGraphOf } from './typed-graph.ts';

/** More assets than this, or matches of one rule, come of rules that feed themselves, not of a system. */
const MOST_ASSETS = 50_000;
const MOST_ASSETS_PER_WRITTEN = 200;
const MOST_MATCHES = 1_000_000;

/**
 * The graph with everything that the rules derive, without scaffold types. A derived asset's identity is its type and the
 * assets that the rule names for it, in order. Throws LIMIT_REACHED where rules never come to an end.
 */
export function construct(graph: SystemGraph, domain: DomainModel): SystemGraph {
  const { vocabulary, constructions } = compiledDomain(domain);
  const state: Building = {
    domain,
    typed: typedGraphOf(graph, vocabulary),
    assets: [...graph.assets],
    relations: [...graph.relations],
    mostAssets: MOST_ASSETS + MOST_ASSETS_PER_WRITTEN * graph.assets.length,
  };
  for (const { rule, pattern } of constructions) runRule(state, rule, pattern);
  return withoutScaffold(state);
}

interface Building {
  readonly domain: DomainModel;
  readonly typed: TypedGraph;
  readonly assets: GraphAsset[];
  readonly relations: GraphRelation[];
  readonly mostAssets: number;
}

/** Assets per role. */
type Match = Map<string, readonly number[]>;

function runRule(state: Building, rule: DomainConstruction, pattern: CompiledPattern): void {
  for (let run = 1; ; run += 1) {
    // All matches first, then what they add: a rule does not see its own work before its next run.
    const matches = allMatches(state.typed, pattern, rule.id);
    let isNew = false;
    for (const match of matches) isNew = apply(state, rule, match) || isNew;
    const isLast = rule.maxIterations > 0 && run >= rule.maxIterations;
    if (!isNew || !rule.iterate || isLast) return;
  }
}

function allMatches(graph: TypedGraph, pattern: CompiledPattern, rule: string): Match[] {
  const matches: Match[] = [];
  matchPattern(graph, pattern, (bound, sets) => {
    if (matches.length >= MOST_MATCHES) throw neverEnding(rule, graph.ids.length);
    const match: Match = new Map();
    bound.forEach((asset, at) => match.set(pattern.roles[at] ?? '', [asset]));
    sets.forEach((assets, at) => match.set(pattern.roles[pattern.bound + at] ?? '', assets));
    matches.push(match);
  });
  return matches;
}

/** True where anything new was added. */
function apply(state: Building, rule: DomainConstruction, match: Match): boolean {
  let isNew = false;
  for (const added of rule.addsAssets) {
    const parts = added.identifiedBy.map((role) => match.get(role)?.[0] ?? -1);
    const id = derivedId(
      added.node.type,
      parts.map((part) => state.typed.ids[part] ?? ''),
    );
    let asset = state.typed.index.get(id);
    if (asset === undefined) {
      asset = derive(state, rule, { id, type: added.node.type, parts });
      isNew = true;
    }
    match.set(added.node.role, [asset]);
  }
  for (const { from, relation, to } of rule.addsRelations) {
    for (const a of match.get(from) ?? NO_ASSETS) {
      for (const b of match.get(to) ?? NO_ASSETS) isNew = relate(state, rule, { from: a, relation, to: b }) || isNew;
    }
  }
  return isNew;
}

function derive(
  state: Building,
  rule: DomainConstruction,
  added: { id: string; type: string; parts: readonly number[] },
): number {
  const { typed, assets, domain } = state;
  if (assets.length >= state.mostAssets) throw neverEnding(rule.id, assets.length);
  const population = Math.max(0, ...added.parts.map((part) => typed.population[part] ?? 0));
  const titles = added.parts.map((part) => assets[part]?.title ?? '');
  const type = typed.vocabulary.types.index.get(added.type) ?? -1;
  const title = derivedTitle(domain.assetTypes[type]?.title ?? added.type, titles);
  assets.push({ id: added.id, title, type: added.type, population, derivedBy: rule.id });
  return addAsset(typed, added.id, type, population);
}

function neverEnding(rule: string, assets: number): DomainError {
  return new DomainError('LIMIT_REACHED', 'construction rules derive more and more', { rule, assets });
}

/** Not where the two are linked so already, or more closely (by a relation below this one). */
function relate(
  state: Building,
  rule: DomainConstruction,
  link: { from: number; relation: string; to: number },
): boolean {
  const { typed, relations } = state;
  const kind = typed.vocabulary.relations.index.get(link.relation) ?? -1;
  const links = typed.links[kind];
  if (links === undefined || linked(links, link.from, link.to)) return false;
  addLink(typed, link.from, kind, link.to);
  relations.push({
    from: typed.ids[link.from] ?? '',
    relation: link.relation,
    to: typed.ids[link.to] ?? '',
    derivedBy: rule.id,
  });
  return true;
}

/** Scaffold types and relations serve other rules only. Types below them stay. */
function withoutScaffold({ domain, assets, relations }: Building): SystemGraph {
  const types = new Set(domain.assetTypes.filter((type) => type.scaffold).map((type) => type.id));
  const kinds = new Set(domain.relations.filter((relation) => relation.scaffold).map((relation) => relation.id));
  if (types.size + kinds.size === 0) return { assets, relations };
  const dropped = new Set(assets.filter((asset) => types.has(asset.type)).map((asset) => asset.id));
  return {
    assets: assets.filter((asset) => !dropped.has(asset.id)),
    relations: relations.filter(
      ({ from, relation, to }) => !kinds.has(relation) && !dropped.has(from) && !dropped.has(to),
    ),
  };
}
