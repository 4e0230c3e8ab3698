/**
 * Construction rules: what follows from the written graph, as routes, flows and copies of data. Rules run in ascending
 * priority, each on the graph as it then stands; one that iterates runs again until nothing new appears.
 */
import { DomainError } from '../domain-error.ts';
import type { DomainModel } from '../knowledge/domain-model.ts';
import type { CompiledConstruction } from './compiled-construction.ts';
import { type CompiledDomain, compiledDomain } from './compiled-domain.ts';
import { derivedId, derivedTitle } from './derived-asset.ts';
import { matchPattern } from './match-pattern.ts';
import type { GraphAsset, GraphRelation, SystemGraph } from './system-graph.ts';
import { addAsset, addLink, linked, NO_ASSETS, type TypedGraph, typedGraphOf } from './typed-graph.ts';

/** More assets than this, or matches of one rule, come of rules that feed themselves, not of a system. */
const MOST_ASSETS = 50_000;
const MOST_ASSETS_PER_WRITTEN = 200;
const MOST_MATCHES = 1_000_000;
/** Assets tried by one rule in one run: scaffolds may be paired before they are dropped. */
const MOST_TRIED = 50_000_000;

/**
 * The graph with everything that the rules derive, without scaffold types. A derived asset's identity is its type and the
 * assets that the rule names for it, in order. Throws LIMIT_REACHED where rules never come to an end.
 */
export function construct(graph: SystemGraph, domain: DomainModel): SystemGraph {
  const { vocabulary, constructions, scaffold } = compiledDomain(domain);
  const state: Building = {
    domain,
    typed: typedGraphOf(graph, vocabulary),
    assets: [...graph.assets],
    relations: [...graph.relations],
    mostAssets: MOST_ASSETS + MOST_ASSETS_PER_WRITTEN * graph.assets.length,
  };
  for (const construction of constructions) runRule(state, construction);
  return withoutScaffold(state, scaffold);
}

interface Building {
  readonly domain: DomainModel;
  readonly typed: TypedGraph;
  readonly assets: GraphAsset[];
  readonly relations: GraphRelation[];
  readonly mostAssets: number;
}

/** Assets by position of the role. */
type Match = (readonly number[])[];

function runRule(state: Building, construction: CompiledConstruction): void {
  const { rule } = construction;
  for (let run = 1; ; run += 1) {
    // All matches first, then what they add: a rule does not see its own work before its next run.
    const matches = allMatches(state.typed, construction);
    let isNew = false;
    for (const match of matches) isNew = apply(state, construction, match) || isNew;
    const isLast = rule.maxIterations > 0 && run >= rule.maxIterations;
    if (!isNew || !rule.iterate || isLast) return;
  }
}

function allMatches(graph: TypedGraph, { rule, pattern }: CompiledConstruction): Match[] {
  const matches: Match[] = [];
  const isWhole = matchPattern(
    graph,
    pattern,
    (assets) => {
      if (matches.length >= MOST_MATCHES) throw neverEnding(rule.id, graph.ids.length);
      matches.push(assets.slice());
    },
    MOST_TRIED,
  );
  if (!isWhole) throw neverEnding(rule.id, graph.ids.length);
  return matches;
}

/** True where anything new was added. */
function apply(state: Building, { rule, adds, links }: CompiledConstruction, match: Match): boolean {
  const { typed } = state;
  let isNew = false;
  for (const { typeId, type, identifiedBy } of adds) {
    const parts = identifiedBy.map((role) => match[role]?.[0] ?? -1);
    const id = derivedId(
      typeId,
      parts.map((part) => typed.ids[part] ?? ''),
    );
    let asset = typed.index.get(id);
    if (asset === undefined) {
      asset = derive(state, rule.id, { id, typeId, type, parts });
      isNew = true;
    }
    match.push(typed.alone[asset] ?? NO_ASSETS);
  }
  for (const { from, relation, to } of links) {
    for (const a of match[from] ?? NO_ASSETS) {
      for (const b of match[to] ?? NO_ASSETS) isNew = relate(state, rule.id, { from: a, relation, to: b }) || isNew;
    }
  }
  return isNew;
}

/** Number of the new asset. */
function derive(
  { typed, assets, domain, mostAssets }: Building,
  rule: string,
  added: { id: string; typeId: string; type: number; parts: readonly number[] },
): number {
  const { id, typeId, type, parts } = added;
  if (assets.length >= mostAssets) throw neverEnding(rule, assets.length);
  const population = Math.max(0, ...parts.map((part) => typed.population[part] ?? 0));
  const titles = parts.map((part) => assets[part]?.title ?? '');
  const title = derivedTitle(domain.assetTypes[type]?.title ?? typeId, titles);
  assets.push({ id, title, type: typeId, population, derivedBy: rule });
  return addAsset(typed, id, type, population);
}

function neverEnding(rule: string, assets: number): DomainError {
  return new DomainError('LIMIT_REACHED', 'construction rules derive more and more', { rule, assets });
}

/** Not where the two are linked so already, or more closely (by a relation below this one). */
function relate(
  { typed, relations }: Building,
  rule: string,
  link: { from: number; relation: number; to: number },
): boolean {
  const links = typed.links[link.relation];
  if (links === undefined || linked(links, link.from, link.to)) return false;
  addLink(typed, link.from, link.relation, link.to);
  relations.push({
    from: typed.ids[link.from] ?? '',
    relation: typed.vocabulary.relations.ids[link.relation] ?? '',
    to: typed.ids[link.to] ?? '',
    derivedBy: rule,
  });
  return true;
}

function withoutScaffold(
  { assets, relations }: Building,
  { types, relations: kinds }: CompiledDomain['scaffold'],
): SystemGraph {
  if (types.size + kinds.size === 0) return { assets, relations };
  const dropped = new Set(assets.filter((asset) => types.has(asset.type)).map((asset) => asset.id));
  return {
    assets: assets.filter((asset) => !dropped.has(asset.id)),
    relations: relations.filter(
      ({ from, relation, to }) => !kinds.has(relation) && !dropped.has(from) && !dropped.has(to),
    ),
  };
}
