/** Small domain models and graphs for tests: say what matters, the rest is empty. */
import type {
  DomainAssetType,
  DomainModel,
  DomainRelation,
  Pattern,
  PatternLink,
  PatternNode,
} from '../knowledge/domain-model.ts';
import type { SystemGraph } from '../system/system-graph.ts';

const LEVELS = { levels: ['low', 'medium', 'high'].map((id) => ({ id, title: id })) };

export function smallDomain(parts: Partial<DomainModel>): DomainModel {
  return {
    id: 'small',
    edition: '1',
    scales: { trust: LEVELS, likelihood: LEVELS, impact: LEVELS, risk: LEVELS, population: LEVELS },
    riskTable: [
      [0, 0, 1],
      [0, 1, 2],
      [1, 2, 2],
    ],
    assetTypes: [],
    relations: [],
    trustAttributes: [],
    consequences: [],
    controls: [],
    undermines: [],
    trustDefaults: [],
    impactDefaults: [],
    coverageDefaults: [],
    constructions: [],
    threats: [],
    strategies: [],
    ...parts,
  };
}

/** `service < process host` is a type with two parents. A trailing `*` marks it as scaffold. */
export function types(...lines: readonly string[]): DomainAssetType[] {
  return lines.map(kind);
}

export function relations(...lines: readonly string[]): DomainRelation[] {
  return lines.map((line) => ({ ...kind(line), from: [], to: [] }));
}

function kind(line: string): DomainAssetType {
  const [name = '', parents = ''] = line.split(' < ');
  const id = name.replace('*', '');
  return { id, title: id, parents: parents.split(' ').filter((parent) => parent !== ''), scaffold: name.endsWith('*') };
}

/** `h: host` */
export function nodes(...lines: readonly string[]): PatternNode[] {
  return lines.map((line) => {
    const [role = '', type = ''] = line.split(': ');
    return { role, type };
  });
}

/** `h hosts p` */
export function links(...lines: readonly string[]): PatternLink[] {
  return lines.map((line) => {
    const [from = '', relation = '', to = ''] = line.split(' ');
    return { from, relation, to };
  });
}

export function pattern(parts: Partial<Pattern>): Pattern {
  return {
    id: 'pattern',
    title: 'pattern',
    keys: [],
    roots: [],
    links: [],
    necessary: [],
    sufficient: [],
    optional: [],
    prohibited: [],
    furtherLinks: [],
    prohibitedLinks: [],
    distinct: [],
    ...parts,
  };
}

/** Assets as `a: host` (`a: host 2` stands for many: level 2), relations as `a hosts b`. */
export function graphOf(assets: readonly string[], relationLines: readonly string[] = []): SystemGraph {
  return {
    assets: assets.map((line) => {
      const [id = '', rest = ''] = line.split(': ');
      const [type = '', population = '0'] = rest.split(' ');
      return { id, title: id.toUpperCase(), type, population: Number(population), derivedBy: undefined };
    }),
    relations: links(...relationLines).map((link) => ({ ...link, derivedBy: undefined })),
  };
}
