/**
 * Default levels of a Spyderisk domain model, spread to every asset type. Its engine looks a setting up at the asset's own
 * type, then at the types above it, in depth and in the order in which the parents are listed; the first one found decides.
 */
import type { DomainProperty, TypeDefault } from '@primum/core/knowledge/domain-model';
import type { DomainTables, PropertyRow, SettingRow } from './domain-tables.ts';
import type { References } from './references.ts';

export interface Settings {
  readonly trust: readonly TypeDefault[];
  readonly impact: readonly TypeDefault[];
  readonly coverage: readonly TypeDefault[];
  /** The control, at the types whose assets can really have it. */
  control(row: PropertyRow, control: DomainProperty): DomainProperty;
}

export function settingsFrom(tables: DomainTables, references: References): Settings {
  const parents = new Map(tables.types.map((type) => [type.id, type.parents]));
  const control = settingFinder(tables.controlSettings, parents);
  const typesOf = typesWith(parents);
  const spread = (
    properties: readonly PropertyRow[],
    rows: readonly SettingRow[],
    scale: 'trust' | 'impact',
  ): TypeDefault[] => {
    const find = settingFinder(rows, parents);
    return properties.filter(isBase).flatMap((property) =>
      typesOf(property.at).flatMap((type): TypeDefault[] => {
        const found = find(type, property.id);
        const level = references.level(scale, found?.level, property.id);
        if (found === undefined || level === undefined) return [];
        return [{ type, property: property.id, level, ...(found.independent ? { independent: true } : {}) }];
      }),
    );
  };
  return {
    trust: spread(tables.trustAttributes, tables.trustSettings, 'trust'),
    impact: spread(tables.consequences, tables.impactSettings, 'impact'),
    coverage: spread(tables.controls, tables.controlSettings, 'trust'),
    control: (row, property) => {
      // Its engines before populations gave an asset every control of its type; since then only those that people can choose there.
      if (tables.scales.population.length === 0) return property;
      const base = row.minOf ?? row.maxOf ?? row.id;
      return {
        ...property,
        at: typesOf(row.at).filter((type) => control(type, base)?.assertable === true),
        exactTypes: true,
      };
    },
  };
}

function isBase(row: PropertyRow): boolean {
  return row.minOf === undefined && row.maxOf === undefined;
}

type Parents = ReadonlyMap<string, readonly string[]>;

/** The types named and all that descend from them, in the order of the model. */
function typesWith(parents: Parents): (at: readonly string[]) => string[] {
  const ancestors = new Map<string, ReadonlySet<string>>();
  for (const type of parents.keys()) {
    const found = new Set<string>();
    const climb = (name: string): void => {
      if (found.has(name)) return;
      found.add(name);
      for (const parent of parents.get(name) ?? []) climb(parent);
    };
    climb(type);
    ancestors.set(type, found);
  }
  return (at) => [...ancestors].filter(([, above]) => at.some((name) => above.has(name))).map(([type]) => type);
}

function settingFinder(
  rows: readonly SettingRow[],
  parents: Parents,
): (type: string, property: string) => SettingRow | undefined {
  const byProperty = new Map<string, Map<string, SettingRow>>();
  for (const row of rows) {
    const byType = byProperty.get(row.property) ?? new Map<string, SettingRow>();
    byProperty.set(row.property, byType.set(row.type, row));
  }
  const search = (byType: ReadonlyMap<string, SettingRow>, type: string, seen: Set<string>): SettingRow | undefined => {
    const own = byType.get(type);
    if (own !== undefined) return own;
    seen.add(type);
    for (const parent of parents.get(type) ?? []) {
      const found = seen.has(parent) ? undefined : search(byType, parent, seen);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return (type, property) => {
    const byType = byProperty.get(property);
    return byType === undefined ? undefined : search(byType, type, new Set());
  };
}
