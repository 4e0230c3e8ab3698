/**
 * Spyderisk system models: what the user asserted, as a graph and facts of this project. What its engine inferred is read only to
 * learn which derived asset a fact is about; levels and threats that it stored are read elsewhere.
 */
import type { LocatedFault } from '@primum/core/fault';
import type { DomainModel } from '@primum/core/knowledge/domain-model';
import type { GraphAsset, GraphRelation, SystemFacts, SystemGraph } from '@primum/core/system/system-graph';
import type { RiskMode } from '@primum/core/risk/levels';
import { construct } from '@primum/core/system/construct';
import { derivedKeys } from './derived-keys.ts';
import { factsFrom } from './facts-from-nquads.ts';
import { LABEL, localName, RDF_TYPE, withShortNames } from './names.ts';
import type { Quad } from './nquads.ts';
import { indexQuads, type QuadIndex, quadsByGraph } from './quad-index.ts';
import { readNQuadsFile } from './read-nquads-file.ts';
import { type StoredAssets, storedAssets } from './stored-assets.ts';

export interface ImportedSystem {
  /** As the file calls the model. */
  readonly title: string;
  /** Asserted only. */
  readonly graph: SystemGraph;
  readonly facts: SystemFacts;
  /** Domain model that it was made with: its graph (`domain-network`) and, where stored, its version. */
  readonly domainGraph: string;
  readonly domainVersion: string | undefined;
  /** Undefined: the file does not say. */
  readonly mode: RiskMode | undefined;
}

export interface ReadSystem {
  /** Undefined where there is any error. */
  readonly system: ImportedSystem | undefined;
  readonly faults: readonly LocatedFault[];
}

/** Names of the graphs of one system model: `<base>` asserted, `<base>/inf` inferred. */
export interface SystemGraphs {
  readonly base: string;
  readonly asserted: readonly Quad[];
  readonly inferred: readonly Quad[];
}

/** With short names. Undefined where the file is no system model. */
export function systemGraphs(quads: readonly Quad[]): SystemGraphs | undefined {
  const graphs = quadsByGraph(withShortNames(quads));
  const base = [...graphs.keys()].find((name) => graphs.has(`${name}/inf`) || graphs.has(`${name}/ui`));
  if (base === undefined) return undefined;
  return { base, asserted: graphs.get(base) ?? [], inferred: graphs.get(`${base}/inf`) ?? [] };
}

/** `domain`: the model that the system was made with; levels are looked up in its scales. `file` is named in faults. */
export function systemFromNQuads(quads: readonly Quad[], domain: DomainModel, file: string): ReadSystem {
  const graphs = systemGraphs(quads);
  if (graphs === undefined)
    return {
      system: undefined,
      faults: [fault(file, 'not-a-system-model', 'No graph of a system model is in the file')],
    };
  const { base, asserted, inferred } = graphs;
  const index = indexQuads(asserted);
  const all = indexQuads(asserted, inferred);
  const graph = { assets: assetsFrom(index, domain), relations: relationsFrom(asserted, index, domain) };
  const stored = storedAssets(all);
  const read = factsFrom({ index, all, domain, stored });
  const { facts, unknown } =
    read.unknown.length === 0 ? read : factsFrom({ index, all, domain, stored: withDerived(stored, graph, domain) });
  const mode = all.first(base, 'core#riskCalculationMode')?.toLowerCase();
  return {
    system: {
      title: all.first(base, LABEL) ?? '',
      graph,
      facts,
      domainGraph: all.first(base, 'core#domainGraph') ?? '',
      domainVersion: all.first(base, 'core#domainVersion') ?? all.first('system', 'core#domainVersion'),
      mode: mode === 'current' || mode === 'future' ? mode : undefined,
    },
    faults: unknown.map((message) => ({ ...fault(file, 'fact-left-out', message), severity: 'warning' as const })),
  };
}

/** Facts may be about assets that are yet to be derived: what they will be, and be called. */
function withDerived(stored: StoredAssets, graph: SystemGraph, domain: DomainModel): StoredAssets {
  const keyOf = new Map([...stored.byKey.values()].map((asset) => [asset.id, asset.key]));
  const derived = construct(graph, domain);
  const byId = new Map(derived.assets.map((asset) => [asset.id, asset]));
  const byKey = new Map(stored.byKey);
  for (const [key, id] of derivedKeys(derived, keyOf)) {
    const asset = byId.get(id);
    if (asset !== undefined && !byKey.has(key)) {
      byKey.set(key, { name: '', key, id, type: asset.type, derivedBy: asset.derivedBy });
    }
  }
  return { ...stored, byKey };
}

/** A `.nq` or `.nq.gz` file. */
export function readSystemFile(path: string, domain: DomainModel): ReadSystem {
  const { quads, faults } = readNQuadsFile(path);
  return faults.length > 0 ? { system: undefined, faults } : systemFromNQuads(quads, domain, path);
}

function assetsFrom(index: QuadIndex, domain: DomainModel): GraphAsset[] {
  const populations = new Map(domain.scales.population.levels.map((level, at) => [level.id, at]));
  return index.pairs('core#hasID').flatMap(([name]): GraphAsset[] => {
    const type = index.first(name, RDF_TYPE);
    if (type === undefined) return [];
    const population = populations.get(index.first(name, 'core#population') ?? '') ?? 0;
    const id = localName(name);
    return [{ id, title: index.first(name, LABEL) ?? id, type, population, derivedBy: undefined }];
  });
}

/** Links are stored as plain triples, as cardinality constraints, or as both: each once. */
function relationsFrom(asserted: readonly Quad[], index: QuadIndex, domain: DomainModel): GraphRelation[] {
  const known = new Set(domain.relations.map((relation) => relation.id));
  const found = new Map<string, GraphRelation>();
  const add = (from: string, relation: string, to: string): void => {
    found.set(`${from} ${relation} ${to}`, {
      from: localName(from),
      relation,
      to: localName(to),
      derivedBy: undefined,
    });
  };
  for (const { subject, predicate, object, literal } of asserted)
    if (!literal && known.has(predicate)) add(subject, predicate, object);
  for (const link of index.subjects(RDF_TYPE, 'core#CardinalityConstraint')) {
    const [from, relation, to] = ['core#linksFrom', 'core#linkType', 'core#linksTo'].map((name) =>
      index.first(link, name),
    );
    if (from !== undefined && relation !== undefined && to !== undefined) add(from, relation, to);
  }
  return [...found.values()];
}

function fault(file: string, code: string, message: string): LocatedFault {
  return { severity: 'error', code, message, document: file, path: [], file, line: 1, column: 1 };
}
