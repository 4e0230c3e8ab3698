/** Makes a domain model of the rows that Spyderisk's N-Quads or CSV were read into. Everything that the rows name must exist among them. */
import type { DomainModel, DomainProperty, Scale } from '@primum/core/knowledge/domain-model';
import type { Fault } from '@primum/core/fault';
import { constructionsFrom } from './constructions-from-tables.ts';
import type { DomainTables, LevelRow, PropertyRow, Row } from './domain-tables.ts';
import { patternsFrom } from './patterns-from-tables.ts';
import { createReferences, type References } from './references.ts';
import { riskTableFor } from './risk-tables.ts';
import { settingsFrom } from './settings-from-tables.ts';
import { strategiesFrom, threatsFrom } from './threats-from-tables.ts';

export interface ImportedDomain {
  /** Undefined where there is any error. */
  readonly domain: DomainModel | undefined;
  readonly faults: readonly Fault[];
}

/** Older models have no scale of populations: everything is one of a kind there. */
const NO_POPULATIONS: Scale = { levels: [{ id: 'domain#PopLevelSingleton', title: 'Singleton' }] };
/** Parents in the peer's core ontology (Asset, PaletteType) are no part of the domain model. */
const CORE = 'core#';

/** `document` is named in faults. */
export function domainFromTables(tables: DomainTables, document: string): ImportedDomain {
  const references = createReferences(tables, document);
  const scales = {
    trust: scale(references, tables.scales.trust, 'trust'),
    likelihood: scale(references, tables.scales.likelihood, 'likelihood'),
    impact: scale(references, tables.scales.impact, 'impact'),
    risk: scale(references, tables.scales.risk, 'risk'),
    population:
      tables.scales.population.length === 0
        ? NO_POPULATIONS
        : scale(references, tables.scales.population, 'population'),
  };
  const riskTable = riskTableFor(
    scales.impact.levels.length,
    scales.likelihood.levels.length,
    scales.risk.levels.length,
  );
  if (riskTable === undefined)
    references.note(
      'risk-table-missing',
      'There is no risk table for scales of these sizes',
      [],
      '5x5x5, 5x6x5, 6x6x5 or 6x6x6',
    );
  const settings = settingsFrom(tables, references);
  const patterns = patternsFrom(tables, references);
  const domain: DomainModel = {
    id: tables.id,
    edition: tables.version,
    scales,
    riskTable: riskTable ?? [],
    assetTypes: tables.types.map((type) => ({
      ...titled(type),
      parents: references.known(
        'types',
        type.parents.filter((parent) => !parent.startsWith(CORE)),
        type.id,
      ),
      scaffold: type.constructionState,
    })),
    relations: tables.relations.map((relation) => ({
      ...titled(relation),
      parents: references.known('relations', relation.parents, relation.id),
      from: references.known('types', relation.from, relation.id),
      to: references.known('types', relation.to, relation.id),
      scaffold: relation.constructionState,
    })),
    trustAttributes: tables.trustAttributes.map((row) => property(references, row)),
    consequences: tables.consequences.map((row) => property(references, row)),
    controls: tables.controls.map((row) => settings.control(row, property(references, row))),
    undermines: tables.undermines,
    trustDefaults: settings.trust,
    impactDefaults: settings.impact,
    coverageDefaults: settings.coverage,
    constructions: constructionsFrom(tables, references, patterns),
    threats: threatsFrom(tables, references, patterns),
    strategies: strategiesFrom(tables, references),
  };
  return {
    domain: references.faults.some((fault) => fault.severity === 'error') ? undefined : domain,
    faults: references.faults,
  };
}

function titled(row: Row): { id: string; title: string } {
  return { id: row.id, title: row.label };
}

function scale(references: References, rows: readonly LevelRow[], name: string): Scale {
  const sorted = rows.toSorted((a, b) => a.value - b.value);
  if (rows.length === 0 || sorted.some((row, at) => row.value !== at)) {
    references.note(
      'scale-broken',
      `The ${name} scale has no unbroken run of levels from 0`,
      [name],
      'levels 0, 1, 2 ...',
    );
  }
  return { levels: sorted.map(titled) };
}

function property(references: References, row: PropertyRow): DomainProperty {
  return {
    ...titled(row),
    at: references.known('types', row.at, row.id),
    ...(row.hasMin === undefined ? {} : { lowest: row.hasMin }),
    ...(row.hasMax === undefined ? {} : { highest: row.hasMax }),
    ...(row.minOf === undefined ? {} : { variantOf: { id: row.minOf, end: 'lowest' as const } }),
    ...(row.maxOf === undefined ? {} : { variantOf: { id: row.maxOf, end: 'highest' as const } }),
  };
}
