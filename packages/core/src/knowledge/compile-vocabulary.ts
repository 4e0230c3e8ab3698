/** Scales, asset types, relations, trust attributes, consequences and controls of the packs, compiled for the engine. */
import { withArticle } from '../article.ts';
import type {
  DomainAssetType,
  DomainModel,
  DomainProperty,
  DomainRelation,
  Scale,
  TypeDefault,
} from './domain-model.ts';
import { entriesOf } from './entry-index.ts';
import { note, type Path, type Resolver, resolve, resolveAll, type Standing } from './resolver.ts';

export type Vocabulary = Omit<DomainModel, 'id' | 'edition' | 'constructions' | 'threats' | 'strategies'>;
type ScaleName = keyof DomainModel['scales'];

export function compileVocabulary(resolver: Resolver): Vocabulary {
  const scales = compileScales(resolver);
  const properties = compileProperties(resolver);
  return {
    scales,
    riskTable: compileRiskTable(resolver, scales),
    assetTypes: compileAssetTypes(resolver),
    relations: compileRelations(resolver),
    ...properties,
    undermines: compileUndermines(resolver),
    // What an asset type says comes first: at the same type it wins over the attribute's own default.
    trustDefaults: [...typeTrust(resolver, scales), ...attributeDefaults(resolver, scales)],
    impactDefaults: consequenceDefaults(resolver, scales),
    coverageDefaults: controlDefaults(resolver, scales),
  };
}

function compileScales(resolver: Resolver): DomainModel['scales'] {
  const find = (name: ScaleName): Scale => {
    const found = entriesOf(resolver.index, 'scales').filter(({ entry }) => entry.scale === name);
    const [first, second] = found;
    if (second !== undefined) {
      note(resolver, { pack: second.pack, kind: 'scales', at: second.at }, [], {
        code: 'second-scale',
        message: `there is ${withArticle(name)} scale already: ${first?.entry.id}`,
      });
    }
    if (first === undefined) missing(resolver, `${name} scale`);
    return { levels: first?.entry.levels ?? [] };
  };
  return {
    trust: find('trust'),
    likelihood: find('likelihood'),
    impact: find('impact'),
    risk: find('risk'),
    population: find('population'),
  };
}

function missing(resolver: Resolver, what: string): void {
  resolver.faults.push({
    severity: 'error',
    code: 'knowledge-missing',
    message: `no pack that is named here has ${withArticle(what)}`,
    document: 'dossier',
    path: ['packs'],
  });
}

function compileRiskTable(resolver: Resolver, scales: DomainModel['scales']): number[][] {
  const found = entriesOf(resolver.index, 'risk-tables')[0];
  if (found === undefined) {
    missing(resolver, 'risk table');
    return [];
  }
  const standing: Standing = { pack: found.pack, kind: 'risk-tables', at: found.at };
  const { rows } = found.entry;
  const [impacts, likelihoods] = [scales.impact.levels.length, scales.likelihood.levels.length];
  if (rows.length !== impacts || rows.some((row) => row.length !== likelihoods)) {
    note(resolver, standing, ['rows'], {
      code: 'table-size',
      message: 'the risk table does not fit the scales',
      expected: `${impacts} rows (impact) of ${likelihoods} columns (likelihood)`,
    });
  }
  return rows.map((row, y) => row.map((level, x) => levelAt(resolver, standing, scales.risk, level, ['rows', y, x])));
}

function compileAssetTypes(resolver: Resolver): DomainAssetType[] {
  return entriesOf(resolver.index, 'asset-types').map(({ entry, pack, at }) => ({
    id: entry.id,
    title: entry.title,
    parents: resolveAll(resolver, { pack, kind: 'asset-types', at }, 'asset-types', entry.is, ['is']),
    scaffold: entry.scaffold ?? false,
  }));
}

function compileRelations(resolver: Resolver): DomainRelation[] {
  return entriesOf(resolver.index, 'relations').map(({ entry, pack, at }) => {
    const standing: Standing = { pack, kind: 'relations', at };
    return {
      id: entry.id,
      title: entry.title,
      parents: resolveAll(resolver, standing, 'relations', entry.is, ['is']),
      from: resolveAll(resolver, standing, 'asset-types', entry.from, ['from']),
      to: resolveAll(resolver, standing, 'asset-types', entry.to, ['to']),
      scaffold: entry.scaffold ?? false,
    };
  });
}

function compileProperties(resolver: Resolver): Pick<DomainModel, 'trustAttributes' | 'consequences' | 'controls'> {
  const list = (kind: 'trust-attributes' | 'consequences' | 'controls'): DomainProperty[] =>
    entriesOf(resolver.index, kind).map(({ entry, pack, at }) => ({
      id: entry.id,
      title: entry.title,
      at: resolveAll(resolver, { pack, kind, at }, 'asset-types', entry.at, ['at']),
    }));
  return { trustAttributes: list('trust-attributes'), consequences: list('consequences'), controls: list('controls') };
}

function compileUndermines(resolver: Resolver): DomainModel['undermines'] {
  const taken = new Map<string, string>();
  return entriesOf(resolver.index, 'consequences').flatMap(({ entry, pack, at }) => {
    if (entry.undermines === undefined) return [];
    const standing: Standing = { pack, kind: 'consequences', at };
    const attribute = resolve(resolver, standing, 'trust-attributes', entry.undermines, ['undermines']);
    if (attribute === undefined) return [];
    const other = taken.get(attribute);
    if (other !== undefined) {
      note(resolver, standing, ['undermines'], {
        code: 'second-undermining',
        message: `${other} undermines ${attribute} already`,
      });
      return [];
    }
    taken.set(attribute, entry.id);
    return [{ consequence: entry.id, attribute }];
  });
}

function attributeDefaults(resolver: Resolver, scales: DomainModel['scales']): TypeDefault[] {
  return entriesOf(resolver.index, 'trust-attributes').flatMap(({ entry, pack, at }) => {
    const standing: Standing = { pack, kind: 'trust-attributes', at };
    const level = levelAt(resolver, standing, scales.trust, entry.default, ['default']);
    return resolveAll(resolver, standing, 'asset-types', entry.at, ['at']).map((type) => ({
      type,
      property: entry.id,
      level,
    }));
  });
}

function typeTrust(resolver: Resolver, scales: DomainModel['scales']): TypeDefault[] {
  return entriesOf(resolver.index, 'asset-types').flatMap(({ entry, pack, at }) => {
    const standing: Standing = { pack, kind: 'asset-types', at };
    return Object.entries(entry.trust ?? {}).flatMap(([ref, level]) => {
      const property = resolve(resolver, standing, 'trust-attributes', ref, ['trust', ref]);
      return property === undefined
        ? []
        : [{ type: entry.id, property, level: levelAt(resolver, standing, scales.trust, level, ['trust', ref]) }];
    });
  });
}

function consequenceDefaults(resolver: Resolver, scales: DomainModel['scales']): TypeDefault[] {
  return entriesOf(resolver.index, 'consequences').flatMap(({ entry, pack, at }) => {
    if (entry.impact === undefined) return [];
    const standing: Standing = { pack, kind: 'consequences', at };
    const level = levelAt(resolver, standing, scales.impact, entry.impact, ['impact']);
    return resolveAll(resolver, standing, 'asset-types', entry.at, ['at']).map((type) => ({
      type,
      property: entry.id,
      level,
    }));
  });
}

function controlDefaults(resolver: Resolver, scales: DomainModel['scales']): TypeDefault[] {
  return entriesOf(resolver.index, 'controls').flatMap(({ entry, pack, at }) => {
    const standing: Standing = { pack, kind: 'controls', at };
    const highest = scales.trust.levels.length - 1;
    const level =
      entry.coverage === undefined ? highest : levelAt(resolver, standing, scales.trust, entry.coverage, ['coverage']);
    return resolveAll(resolver, standing, 'asset-types', entry.at, ['at']).map((type) => ({
      type,
      property: entry.id,
      level,
    }));
  });
}

function levelAt(resolver: Resolver, standing: Standing, scale: Scale, level: string, path: Path): number {
  const at = scale.levels.findIndex((known) => known.id === level);
  if (at >= 0) return at;
  note(resolver, standing, path, {
    code: 'unknown-level',
    message: `no level "${level}"`,
    expected: `one of ${scale.levels.map((known) => known.id).join(', ')}`,
  });
  return 0;
}
