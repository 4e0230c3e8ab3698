/** What Spyderisk's engine stored of one system model, as comparable lines: by type, property and roles under this project's ids, never by its own names. */
import type { DomainModel } from '@primum/core/knowledge/domain-model';
import { localName, RDF_TYPE, roleName } from '../names.ts';
import { indexQuads, type QuadIndex } from '../quad-index.ts';
import { type StoredAssets, storedAssets } from '../stored-assets.ts';
import type { SystemGraphs } from '../system-from-nquads.ts';
import { type Kind, setLine, strategyLine, type StructureLines, threatLine } from './structure-lines.ts';

/** Lines that could not be made, because the file names something that it does not have, are left out and counted. */
export interface StoredLines {
  readonly lines: StructureLines;
  readonly dangling: number;
}

export function storedLines({ asserted, inferred }: SystemGraphs, domain: DomainModel): StoredLines {
  const index = indexQuads(asserted, inferred);
  const reading: Reading = { index, domain, assets: storedAssets(index), dangling: 0 };
  const threats = new Map(
    index.subjects(RDF_TYPE, 'core#Threat').flatMap((name) => named(name, storedThreat(reading, name))),
  );
  const strategies = new Map(
    index.subjects(RDF_TYPE, 'core#ControlStrategy').flatMap((name) => named(name, storedStrategy(reading, name))),
  );
  const lines: Record<Kind, Set<string>> = {
    assets: new Set(
      [...reading.assets.byName.values()]
        .filter((asset) => isAsset(domain, asset.type))
        .map((asset) => `${asset.id} is ${asset.type}`),
    ),
    relations: relations(reading),
    matches: all(index, 'core#MatchingPattern', (name) => matchLine(reading, name)),
    threats: new Set(threats.values()),
    trust: all(index, 'core#TrustworthinessAttributeSet', (name) => setAt(reading, name)),
    consequences: all(index, 'core#MisbehaviourSet', (name) => setAt(reading, name)),
    controls: all(index, 'core#ControlSet', (name) => setAt(reading, name)),
    strategies: new Set(strategies.values()),
    causes: causes(reading, threats),
    'strategies of threats': links(reading, strategies, threats),
  };
  return { lines, dangling: reading.dangling };
}

interface Reading {
  readonly index: QuadIndex;
  readonly domain: DomainModel;
  readonly assets: StoredAssets;
  dangling: number;
}

function named(name: string, line: string | undefined): [string, string][] {
  return line === undefined ? [] : [[name, line]];
}

function all(index: QuadIndex, kind: string, line: (name: string) => string | undefined): Set<string> {
  return new Set(index.subjects(RDF_TYPE, kind).flatMap((name) => line(name) ?? []));
}

function isAsset(domain: DomainModel, type: string): boolean {
  return domain.assetTypes.some((known) => known.id === type);
}

function relations({ index, domain, assets }: Reading): Set<string> {
  const found = new Set<string>();
  for (const { id } of domain.relations) {
    for (const [from] of index.pairs(id)) {
      for (const to of index.all(from, id)) {
        const [a, b] = [assets.byName.get(from), assets.byName.get(to)];
        if (a !== undefined && b !== undefined) found.add(`${a.id} ${id} ${b.id}`);
      }
    }
  }
  return found;
}

/** Assets per role of a stored pattern match. */
function rolesOf({ index, assets }: Reading, match: string, predicate: string): Map<string, string[]> {
  const roles = new Map<string, string[]>();
  for (const node of new Set(index.all(match, predicate))) {
    const role = roleName(index.first(node, 'core#hasRole') ?? '');
    const asset = assets.byName.get(index.first(node, 'core#hasAsset') ?? '')?.id;
    if (asset !== undefined) roles.set(role, [...(roles.get(role) ?? []), asset]);
  }
  return roles;
}

function matchLine(reading: Reading, name: string): string | undefined {
  const parent = reading.index.first(name, 'core#parent');
  return parent === undefined ? undefined : threatLine(parent, rolesOf(reading, name, 'core#hasNode'));
}

function storedThreat(reading: Reading, name: string): string | undefined {
  const { index, domain } = reading;
  const parent = index.first(name, 'core#parent');
  const match = index.first(name, 'core#appliesTo');
  if (parent === undefined || match === undefined) return undefined;
  const end =
    index.first(name, 'core#minOf') !== undefined
      ? 'lowest'
      : index.first(name, 'core#maxOf') !== undefined
        ? 'highest'
        : undefined;
  // The engine gives the variants of a population their threat as parent; here they are threats of their own.
  const variant = domain.threats.find((threat) => threat.variantOf?.id === parent && threat.variantOf.end === end)?.id;
  return threatLine(variant ?? parent, rolesOf(reading, match, 'core#hasNode'));
}

function setAt(reading: Reading, name: string): string | undefined {
  const { index, assets } = reading;
  const property =
    index.first(name, 'core#hasTrustworthinessAttribute') ??
    index.first(name, 'core#hasMisbehaviour') ??
    index.first(name, 'core#hasControl');
  const asset = assets.byName.get(index.first(name, 'core#locatedAt') ?? '')?.id;
  if (property !== undefined && asset !== undefined) return setLine(property, asset);
  reading.dangling += 1;
  return undefined;
}

function storedStrategy(reading: Reading, name: string): string | undefined {
  const { index } = reading;
  const parent = index.first(name, 'core#parent') ?? domainStrategyOf(reading, name);
  if (parent === undefined) return undefined;
  const mandatory = index.all(name, 'core#hasMandatoryCS');
  const optional = index.all(name, 'core#hasOptionalCS');
  const older = mandatory.length + optional.length === 0 ? index.all(name, 'core#hasControlSet') : [];
  const sets = (names: readonly string[]): string[] => names.flatMap((set) => setAt(reading, set) ?? []);
  return strategyLine(parent, sets([...mandatory, ...older]), sets(optional));
}

/** Before `parent` was stored, the strategy's name began or ended with that of the domain model's. */
function domainStrategyOf({ domain }: Reading, name: string): string | undefined {
  const own = localName(name);
  return domain.strategies.find(({ id }) => own.endsWith(localName(id)) || own.startsWith(`${localName(id)}_`))?.id;
}

function causes(reading: Reading, threats: ReadonlyMap<string, string>): Set<string> {
  const found = new Set<string>();
  const parts = [
    ['core#hasEntryPoint', 'needs loss of'],
    ['core#hasSecondaryEffectCondition', 'needs'],
    ['core#causesMisbehaviour', 'brings'],
  ] as const;
  for (const [name, line] of threats) {
    for (const [predicate, word] of parts) {
      for (const set of reading.index.all(name, predicate)) {
        const at = setAt(reading, set);
        if (at !== undefined) found.add(`${line} ${word} ${at}`);
      }
    }
  }
  return found;
}

function links(
  { index }: Reading,
  strategies: ReadonlyMap<string, string>,
  threats: ReadonlyMap<string, string>,
): Set<string> {
  const found = new Set<string>();
  for (const [name, strategy] of strategies) {
    for (const word of ['blocks', 'mitigates', 'triggers']) {
      for (const target of index.all(name, `core#${word}`)) {
        const threat = threats.get(target);
        if (threat !== undefined) found.add(`${strategy} ${word} ${threat}`);
      }
    }
  }
  return found;
}
