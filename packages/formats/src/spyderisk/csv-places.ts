/** Roles, patterns and sets of a CSV domain model. */
import { type KnownNames, linkOf, nodeOf, type SetKind, setOf } from './csv-names.ts';
import { type CsvReading, grouped, named } from './csv-reading.ts';
import type { CsvRow } from './csv-table.ts';
import type { DomainTables, LinkRow, MatchingPatternRow, NodeRow, RootPatternRow, SetRow } from './domain-tables.ts';

type Places = Pick<
  DomainTables,
  'roles' | 'nodes' | 'links' | 'rootPatterns' | 'matchingPatterns' | 'trustSets' | 'consequenceSets' | 'controlSets'
>;

export function placesFromCsv(reading: CsvReading): Places {
  const { rows } = reading;
  const ids = (table: string): Set<string> => new Set(rows(table).map((line) => line.cell('URI')));
  const known: KnownNames = { types: ids('DomainAsset'), relations: ids('ObjectProperty'), roles: ids('Role') };
  const nodeTables = [
    ['RootPatternNodes', 'hasNode'],
    ['MatchingPatternNodes', 'hasNode'],
    ['InferredNodeSetting', 'hasNode'],
  ] as const;
  const linkTables = [
    ['RootPatternLinks', 'hasLink'],
    ['MatchingPatternLinks', 'hasLink'],
    ['ConstructionPatternLinks', 'hasInferredLink'],
  ] as const;
  const sets = (kind: SetKind, names: ReadonlySet<string>, tables: readonly (readonly [string, string])[]): SetRow[] =>
    everyName(reading, tables, (id) => setOf(id, kind, names, known.roles));
  const at = grouped(reading, 'RoleLocations', 'metaLocatedAt');
  return {
    roles: rows('Role').map((line) => ({ id: line.cell('URI'), at: at.get(line.cell('URI')) ?? [] })),
    nodes: everyName<NodeRow>(reading, nodeTables, (id) => nodeOf(id, known)),
    links: everyName<LinkRow>(reading, linkTables, (id) => linkOf(id, known)),
    rootPatterns: rootPatterns(reading),
    matchingPatterns: matchingPatterns(reading),
    trustSets: sets('TWAS', ids('TrustworthinessAttribute'), [['ThreatEntryPoints', 'hasEntryPoint']]),
    consequenceSets: sets('MS', ids('Misbehaviour'), [
      ['ThreatSEC', 'hasSecondaryEffectCondition'],
      ['ThreatEffects', 'causesMisbehaviour'],
    ]),
    controlSets: sets('CS', ids('Control'), [['ControlStrategyControls', 'hasControlSet']]),
  };
}

/** Every name in the columns once, read; one that cannot be read is noted where it stands. */
function everyName<T>(
  { rows, note }: CsvReading,
  columns: readonly (readonly [table: string, column: string])[],
  read: (id: string) => T | undefined,
): T[] {
  const found = new Map<string, T | undefined>();
  for (const [table, column] of columns) {
    for (const line of rows(table)) {
      const id = line.cell(column);
      if (found.has(id)) continue;
      const value = read(id);
      found.set(id, value);
      if (value === undefined)
        note(table, line, {
          severity: 'error',
          code: 'unknown-name',
          message: `"${id}" does not name things that the model has`,
        });
    }
  }
  return [...found.values()].flatMap((value) => value ?? []);
}

function rootPatterns(reading: CsvReading): RootPatternRow[] {
  const keys = grouped(reading, 'RootPatternNodes', 'hasNode', (row) => row.isTrue('keyNode'));
  const roots = grouped(reading, 'RootPatternNodes', 'hasNode', (row) => !row.isTrue('keyNode'));
  const links = grouped(reading, 'RootPatternLinks', 'hasLink');
  return reading.rows('RootPattern').map((line) => {
    const id = line.cell('URI');
    return { id, keys: keys.get(id) ?? [], roots: roots.get(id) ?? [], links: links.get(id) ?? [] };
  });
}

function matchingPatterns(reading: CsvReading): MatchingPatternRow[] {
  const nodes = (only: (row: CsvRow) => boolean): Map<string, string[]> =>
    grouped(reading, 'MatchingPatternNodes', 'hasNode', only);
  const isNeeded = (row: CsvRow): boolean => row.isTrue('mandatoryNode');
  const necessary = nodes((row) => isNeeded(row) && !row.isTrue('sufficientNode'));
  const sufficient = nodes((row) => isNeeded(row) && row.isTrue('sufficientNode'));
  const prohibited = nodes((row) => !isNeeded(row) && row.isTrue('prohibitedNode'));
  const optional = nodes((row) => !isNeeded(row) && !row.isTrue('prohibitedNode'));
  const links = grouped(reading, 'MatchingPatternLinks', 'hasLink', (row) => !row.isTrue('prohibited'));
  const prohibitedLinks = grouped(reading, 'MatchingPatternLinks', 'hasLink', (row) => row.isTrue('prohibited'));
  const groups = grouped(reading, 'MatchingPatternDNG', 'hasDistinctNodeGroup');
  const members = grouped(reading, 'DistinctNodeGroupNodes', 'hasNode');
  return reading.rows('MatchingPattern').map((line) => {
    const id = line.cell('URI');
    const of = (all: ReadonlyMap<string, string[]>): string[] => all.get(id) ?? [];
    return {
      ...named(line),
      root: line.cell('hasRootPattern'),
      necessary: of(necessary),
      sufficient: of(sufficient),
      optional: of(optional),
      prohibited: of(prohibited),
      links: of(links),
      prohibitedLinks: of(prohibitedLinks),
      distinct: of(groups).map((group) => members.get(group) ?? []),
    };
  });
}
