/** Reads the CSV folder of a Spyderisk domain model into rows, with the population variants that its own converter adds. */
import { constructionsFromCsv } from './csv-constructions.ts';
import { placesFromCsv } from './csv-places.ts';
import { type CsvReading, type CsvSource, grouped, named } from './csv-reading.ts';
import type { CsvRow } from './csv-table.ts';
import { strategiesFromCsv, threatsFromCsv } from './csv-threats.ts';
import type { DomainTables, LevelRow, PropertyRow, RelationRow, SettingRow, TypeRow } from './domain-tables.ts';

/** Rows of packages that are switched off are left out, and so is a rule that only marks a place in the order. */
export function domainTablesFromCsv(source: CsvSource): DomainTables {
  const features = source.rows('DomainFeature').filter((row) => row.isTrue('supported'));
  const names = features.map((row) => row.cell('URI').replace('feature#', 'Feature-'));
  const enabled = source
    .rows('Packages')
    .filter((row) => !names.includes('Feature-OptionalPackages') || row.isTrue('Enabled'));
  const packages = new Set(enabled.map((row) => row.cell('URI')));
  const reading: CsvReading = {
    ...source,
    rows: (table) =>
      source.rows(table).filter((row) => row.cell('package') === '' || packages.has(row.cell('package'))),
    hasPopulations: names.includes('Feature-PopulationModel'),
    hasDependencies: names.includes('Feature-ConstructionDependencies'),
  };
  const model = source.rows('DomainModel')[0];
  return {
    id: model?.cell('domainGraph').replace(/^.*\//, '') ?? 'domain',
    version: '',
    features: names,
    ...vocabulary(reading),
    ...placesFromCsv(reading),
    constructions: constructionsFromCsv(reading),
    threats: threatsFromCsv(reading),
    strategies: strategiesFromCsv(reading),
  };
}

function vocabulary(
  reading: CsvReading,
): Pick<
  DomainTables,
  | 'scales'
  | 'riskTable'
  | 'types'
  | 'relations'
  | 'trustAttributes'
  | 'consequences'
  | 'controls'
  | 'undermines'
  | 'suppressions'
  | 'trustSettings'
  | 'impactSettings'
  | 'controlSettings'
> {
  const { rows } = reading;
  const parents = grouped(reading, 'DomainAssetParents', 'subClassOf');
  const above = grouped(reading, 'ObjectPropertyParents', 'subPropertyOf');
  const from = grouped(reading, 'ObjectPropertyDomains', 'domain');
  const to = grouped(reading, 'ObjectPropertyRanges', 'range');
  const scale = (table: string): LevelRow[] =>
    rows(table).map((line) => ({ ...named(line), value: Number(line.cell('levelValue')) }));
  const kind = (line: CsvRow, all: ReadonlyMap<string, readonly string[]>): TypeRow => ({
    ...named(line),
    parents: all.get(line.cell('URI')) ?? [],
    constructionState: line.isTrue('constructionState'),
  });
  return {
    scales: {
      trust: scale('TrustworthinessLevel'),
      likelihood: scale('Likelihood'),
      impact: scale('ImpactLevel'),
      risk: scale('RiskLevel'),
      population: scale('PopulationLevel'),
    },
    riskTable: riskTable(reading),
    types: rows('DomainAsset').map((line) => kind(line, parents)),
    relations: rows('ObjectProperty').map(
      (line): RelationRow => ({
        ...kind(line, above),
        from: from.get(line.cell('URI')) ?? [],
        to: to.get(line.cell('URI')) ?? [],
      }),
    ),
    trustAttributes: properties(reading, 'TrustworthinessAttribute', 'TWALocations'),
    consequences: properties(reading, 'Misbehaviour', 'MisbehaviourLocations'),
    controls: properties(reading, 'Control', 'ControlLocations'),
    undermines: rows('TWIS').flatMap((line) => undermining(reading, line.cell('affectedBy'), line.cell('affects'))),
    suppressions: rows('MIS').map((line) => ({
      control: line.cell('inhibitedBy'),
      consequence: line.cell('inhibited'),
    })),
    trustSettings: rows('TWAADefaultSetting').map((line) => setting(line, 'hasTrustworthinessAttribute')),
    impactSettings: rows('MADefaultSetting').map((line) => setting(line, 'hasMisbehaviour')),
    controlSettings: rows('CASetting').map((line) => setting(line, 'hasControl')),
  };
}

function riskTable({ rows }: CsvReading): number[][] {
  const table: number[][] = [];
  for (const line of rows('RiskLookupTable'))
    (table[Number(line.cell('IV'))] ??= [])[Number(line.cell('LV'))] = Number(line.cell('RV'));
  return table;
}

/** Where populations are modelled: each property, then its variants for the lowest and highest of a population. */
function properties(reading: CsvReading, table: string, locations: string): PropertyRow[] {
  const places = grouped(reading, locations, 'metaLocatedAt');
  return reading.rows(table).flatMap((line): PropertyRow[] => {
    const base = { ...named(line), at: places.get(line.cell('URI')) ?? [] };
    if (!reading.hasPopulations) return [base];
    const [hasMin, hasMax] = [`${base.id}_Min`, `${base.id}_Max`];
    return [
      { ...base, hasMin, hasMax },
      { ...base, id: hasMin, label: `${base.label}_Min`, minOf: base.id },
      { ...base, id: hasMax, label: `${base.label}_Max`, maxOf: base.id },
    ];
  });
}

/** The likeliest loss undermines the lowest trust. */
function undermining(
  { hasPopulations }: CsvReading,
  consequence: string,
  attribute: string,
): DomainTables['undermines'] {
  if (!hasPopulations) return [{ consequence, attribute }];
  return [
    { consequence, attribute },
    { consequence: `${consequence}_Max`, attribute: `${attribute}_Min` },
    { consequence: `${consequence}_Min`, attribute: `${attribute}_Max` },
  ];
}

function setting(line: CsvRow, property: string): SettingRow {
  return {
    type: line.cell('metaLocatedAt'),
    property: line.cell(property),
    level: line.cell('hasLevel'),
    assertable: line.isTrue('isAssertable'),
    independent: line.isTrue('independentLevels'),
  };
}
