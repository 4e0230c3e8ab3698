/** Makes a domain model of the rows that Spyderisk's N-Quads or CSV were read into. Everything that the rows name must exist among them. */
import type { DomainModel, DomainProperty, Scale } from '@primum/core/knowledge/domain-model';
import type { Fault } from '@primum/core/fault';
import { constructionsFrom } from './constructions-from-tables.ts';
import type { DomainTables, LevelRow, PropertyRow, Row, SetRow } from './domain-tables.ts';
import { localName } from './names.ts';
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
  const scales = scalesFrom(tables, references);
  const patterns = patternsFrom(tables, references);
  const domain: DomainModel = {
    id: tables.id,
    edition: tables.version,
    scales,
    riskTable: tables.riskTable ?? riskTableOf(scales, references),
    ...graphVocabulary(tables, references),
    ...properties(tables, references),
    undermines: tables.undermines,
    suppressions: tables.suppressions,
    lossStartsConsequence:
      tables.scales.population.length > 0 && !tables.features.includes('Feature-MixedThreatCauses'),
    constructions: constructionsFrom(tables, references, patterns),
    threats: threatsFrom(tables, references, patterns),
    strategies: strategiesFrom(tables, references),
  };
  const { faults } = references;
  return { domain: faults.some((fault) => fault.severity === 'error') ? undefined : domain, faults };
}

function scalesFrom({ scales }: DomainTables, references: References): DomainModel['scales'] {
  return {
    trust: scale(references, scales.trust, 'trust'),
    likelihood: scale(references, scales.likelihood, 'likelihood'),
    impact: scale(references, scales.impact, 'impact'),
    risk: scale(references, scales.risk, 'risk'),
    population: scales.population.length === 0 ? NO_POPULATIONS : scale(references, scales.population, 'population'),
  };
}

function riskTableOf({ impact, likelihood, risk }: DomainModel['scales'], references: References): number[][] {
  const found = riskTableFor(impact.levels.length, likelihood.levels.length, risk.levels.length);
  if (found !== undefined) return found;
  references.note(
    'risk-table-missing',
    'There is no risk table for scales of these sizes',
    [],
    '5x5x5, 5x6x5, 6x6x5 or 6x6x6 levels of impact, likelihood and risk',
  );
  return [];
}

function graphVocabulary(tables: DomainTables, references: References): Pick<DomainModel, 'assetTypes' | 'relations'> {
  return {
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
  };
}

type Properties = Pick<
  DomainModel,
  'trustAttributes' | 'consequences' | 'controls' | 'trustDefaults' | 'impactDefaults' | 'coverageDefaults'
>;

function properties(tables: DomainTables, references: References): Properties {
  const settings = settingsFrom(tables, references);
  return {
    trustAttributes: tables.trustAttributes.map((row) => property(references, row, tables.trustSets, tables)),
    consequences: tables.consequences.map((row) => property(references, row, tables.consequenceSets, tables)),
    controls: [...tables.controls, ...undeclaredControls(tables, references)].map((row) =>
      settings.control(row, property(references, row, tables.controlSets, tables)),
    ),
    trustDefaults: settings.trust,
    impactDefaults: settings.impact,
    coverageDefaults: settings.coverage,
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

function property(
  references: References,
  row: PropertyRow,
  ...[sets, tables]: [readonly SetRow[], DomainTables]
): DomainProperty {
  return {
    ...titled(row),
    at: references.known('types', [...new Set([...row.at, ...typesByRole(row, sets, tables)])], row.id),
    ...(row.hasMin === undefined ? {} : { lowest: row.hasMin }),
    ...(row.hasMax === undefined ? {} : { highest: row.hasMax }),
    ...(row.minOf === undefined ? {} : { variantOf: { id: row.minOf, end: 'lowest' as const } }),
    ...(row.maxOf === undefined ? {} : { variantOf: { id: row.maxOf, end: 'highest' as const } }),
  };
}

/** One older model places controls that it never declares; its engine gave them to assets all the same. */
function undeclaredControls({ controls, controlSets }: DomainTables, references: References): PropertyRow[] {
  const declared = new Set(controls.map((row) => row.id));
  const named = new Set(controlSets.map((set) => set.property).filter((control) => !declared.has(control)));
  return [...named].map((id) => {
    references.warn('undeclared-control', `The control "${id}" is placed at roles, but not declared: taken as it is`, [
      id,
    ]);
    return { id, label: localName(id), comment: '', at: [] };
  });
}

/** Engines before populations also gave a property to the assets of every type that can take a role at which the model names it. */
function typesByRole(row: PropertyRow, sets: readonly SetRow[], { scales, roles, types }: DomainTables): string[] {
  if (scales.population.length > 0) return [];
  const named = new Set(sets.filter((set) => set.property === row.id).map((set) => set.role));
  const known = new Set(types.map((type) => type.id));
  return roles
    .filter((role) => named.has(role.id))
    .flatMap((role) => role.at)
    .filter((type) => known.has(type));
}
