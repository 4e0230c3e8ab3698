/** Reads a Spyderisk domain model in N-Quads (one graph) into rows. Older versions say some things in other words: both are read. */
import type {
  ConstructionRow,
  DomainTables,
  LevelRow,
  MatchingPatternRow,
  PropertyRow,
  RelationRow,
  Row,
  SetRow,
  SettingRow,
  StrategyRow,
  ThreatRow,
  TypeRow,
} from './domain-tables.ts';
import {
  COMMENT,
  LABEL,
  localName,
  OWL_CLASS,
  OWL_RELATION,
  PROPERTY_DOMAIN,
  PROPERTY_RANGE,
  RDF_TYPE,
  SUB_CLASS_OF,
  SUB_PROPERTY_OF,
  VERSION_INFO,
  withShortNames,
} from './names.ts';
import type { Quad } from './nquads.ts';
import { indexQuads, type QuadIndex } from './quad-index.ts';

/** Where Testing-1a1-5 puts the priority. */
const MISPLACED_PRIORITY = 'http://www.w3.org/2000/01/rdf-schema#hasPriority';

/** `quads` of the domain model's graph only. */
export function domainTablesFromNQuads(quads: readonly Quad[]): DomainTables {
  const index = indexQuads(withShortNames(quads));
  const rows = <T>(kind: string, read: (index: QuadIndex, id: string) => T): T[] =>
    index.subjects(RDF_TYPE, kind).map((id) => read(index, id));
  return {
    id: localName(index.first('domain', 'core#domainGraph') ?? 'domain').replace(/^.*\//, ''),
    version: index.first('domain', VERSION_INFO) ?? '',
    features: index.subjects(RDF_TYPE, 'core#ModelFeature').map(localName),
    scales: {
      trust: rows('core#TrustworthinessLevel', level),
      likelihood: rows('core#Likelihood', level),
      impact: rows('core#ImpactLevel', level),
      risk: rows('core#RiskLevel', level),
      population: rows('core#PopulationLevel', level),
    },
    types: rows(OWL_CLASS, type),
    relations: rows(OWL_RELATION, relation),
    trustAttributes: rows('core#TrustworthinessAttribute', property),
    consequences: rows('core#Misbehaviour', property),
    controls: rows('core#Control', property),
    undermines: rows('core#TrustworthinessImpactSet', (_, id) => ({
      consequence: index.first(id, 'core#affectedBy') ?? '',
      attribute: index.first(id, 'core#affects') ?? '',
    })),
    suppressions: rows('core#MisbehaviourInhibitionSet', (_, id) => ({
      control: index.first(id, 'core#inhibitedBy') ?? '',
      consequence: index.first(id, 'core#inhibited') ?? '',
    })),
    trustSets: rows('core#TrustworthinessAttributeSet', set('core#hasTrustworthinessAttribute')),
    consequenceSets: rows('core#MisbehaviourSet', set('core#hasMisbehaviour')),
    controlSets: rows('core#ControlSet', set('core#hasControl')),
    trustSettings: rows('core#TWAADefaultSetting', setting('core#hasTrustworthinessAttribute')),
    impactSettings: rows('core#MADefaultSetting', setting('core#hasMisbehaviour')),
    controlSettings: rows('core#CASetting', setting('core#hasControl')),
    roles: rows('core#Role', (_, id) => ({ id, at: index.all(id, 'core#metaLocatedAt') })),
    nodes: rows('core#Node', (_, id) => ({
      id,
      role: index.first(id, 'core#hasRole') ?? '',
      type: index.first(id, 'core#metaHasAsset') ?? '',
    })),
    links: rows('core#RoleLink', (_, id) => ({
      id,
      from: index.first(id, 'core#linksFrom') ?? '',
      relation: index.first(id, 'core#linkType') ?? '',
      to: index.first(id, 'core#linksTo') ?? '',
    })),
    rootPatterns: rows('core#RootPattern', (_, id) => ({
      id,
      keys: index.all(id, 'core#hasKeyNode'),
      roots: index.all(id, 'core#hasRootNode'),
      links: index.all(id, 'core#hasLink'),
    })),
    matchingPatterns: rows('core#MatchingPattern', matchingPattern),
    constructions: rows('core#ConstructionPattern', construction),
    threats: rows('core#Threat', threat),
    strategies: rows('core#ControlStrategy', strategy),
  };
}

function row(index: QuadIndex, id: string): Row {
  return { id, label: index.first(id, LABEL) ?? localName(id), comment: index.first(id, COMMENT) ?? '' };
}

function level(index: QuadIndex, id: string): LevelRow {
  return { ...row(index, id), value: Number(index.first(id, 'core#levelValue') ?? Number.NaN) };
}

function type(index: QuadIndex, id: string): TypeRow {
  return {
    ...row(index, id),
    parents: index.all(id, SUB_CLASS_OF),
    constructionState: index.first(id, 'core#isConstructionState') === 'true',
  };
}

function relation(index: QuadIndex, id: string): RelationRow {
  return {
    ...type(index, id),
    parents: index.all(id, SUB_PROPERTY_OF),
    from: index.all(id, PROPERTY_DOMAIN),
    to: index.all(id, PROPERTY_RANGE),
  };
}

function property(index: QuadIndex, id: string): PropertyRow {
  return {
    ...row(index, id),
    at: index.all(id, 'core#metaLocatedAt'),
    ...ends(index, id),
    ...variantOf(index, id),
  };
}

/** Only where the base names its variants too. A version of 2022 did not: its variants stand at every asset, like anything else. */
function variantOf(index: QuadIndex, id: string): { minOf?: string; maxOf?: string } {
  const minOf = index.first(id, 'core#minOf');
  const maxOf = index.first(id, 'core#maxOf');
  return {
    ...(minOf !== undefined && index.first(minOf, 'core#hasMin') === id ? { minOf } : {}),
    ...(maxOf !== undefined && index.first(maxOf, 'core#hasMax') === id ? { maxOf } : {}),
  };
}

/** In which kinds of calculation a threat or strategy counts; one version of 2022 leaves `is` out of the names. */
function uses(index: QuadIndex, id: string): { current: boolean; future: boolean } {
  const isUsed = (name: string): boolean =>
    (index.first(id, `core#is${name}`) ?? index.first(id, withoutIs(name))) !== 'false';
  return { current: isUsed('CurrentRisk'), future: isUsed('FutureRisk') };
}

function withoutIs(name: string): string {
  return `core#${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}

function ends(index: QuadIndex, id: string): { hasMin?: string; hasMax?: string } {
  return {
    ...optional('hasMin', index.first(id, 'core#hasMin')),
    ...optional('hasMax', index.first(id, 'core#hasMax')),
  };
}

function optional<K extends string>(key: K, value: string | undefined): { [key in K]?: string } {
  return value === undefined ? {} : ({ [key]: value } as { [key in K]: string });
}

function set(propertyName: string) {
  return (index: QuadIndex, id: string): SetRow => ({
    id,
    property: index.first(id, propertyName) ?? '',
    role: index.first(id, 'core#locatedAt') ?? '',
  });
}

function setting(propertyName: string) {
  return (index: QuadIndex, id: string): SettingRow => ({
    type: index.first(id, 'core#metaLocatedAt') ?? '',
    property: index.first(id, propertyName) ?? '',
    level: index.first(id, 'core#hasLevel'),
    assertable: index.first(id, 'core#isAssertable') === 'true',
    independent: index.first(id, 'core#independentLevels') === 'true',
  });
}

function matchingPattern(index: QuadIndex, id: string): MatchingPatternRow {
  return {
    ...row(index, id),
    root: index.first(id, 'core#hasRootPattern') ?? '',
    // Older models knew mandatory nodes only; their engine asked for one at least, as it does for necessary nodes now.
    necessary: [...index.all(id, 'core#hasMandatoryNode'), ...index.all(id, 'core#hasNecessaryNode')],
    sufficient: index.all(id, 'core#hasSufficientNode'),
    optional: index.all(id, 'core#hasOptionalNode'),
    prohibited: index.all(id, 'core#hasProhibitedNode'),
    links: index.all(id, 'core#hasLink'),
    prohibitedLinks: index.all(id, 'core#hasProhibitedLink'),
    distinct: index.all(id, 'core#hasDistinctNodeGroup').map((group) => index.all(group, 'core#hasNode')),
  };
}

function construction(index: QuadIndex, id: string): ConstructionRow {
  const settings = index.all(id, 'core#hasInferredNodeSetting');
  const priority = index.first(id, 'core#hasPriority') ?? index.first(id, MISPLACED_PRIORITY);
  return {
    ...row(index, id),
    pattern: index.first(id, 'core#hasMatchingPattern') ?? '',
    priority: Number(priority ?? 0),
    iterate: index.first(id, 'core#iterate') === 'true',
    maxIterations: Number(index.first(id, 'core#maxIterations') ?? 0),
    adds: index.all(id, 'core#hasInferredNode').map((node) => {
      const own = settings.find((candidate) => index.first(candidate, 'core#hasNode') === node);
      return { node, includes: own === undefined ? [] : index.all(own, 'core#includesNodeInURI') };
    }),
    addsLinks: index.all(id, 'core#hasInferredLink'),
  };
}

function threat(index: QuadIndex, id: string): ThreatRow {
  const secondary = index.first(id, 'core#isSecondaryThreat');
  const normal = index.first(id, 'core#isNormalOp');
  return {
    ...row(index, id),
    pattern: index.first(id, 'core#appliesTo') ?? '',
    category: index.first(id, 'core#hasCategory') ?? '',
    threatens: index.first(id, 'core#threatens') ?? '',
    entryPoints: index.all(id, 'core#hasEntryPoint'),
    conditions: index.all(id, 'core#hasSecondaryEffectCondition'),
    effects: index.all(id, 'core#causesMisbehaviour'),
    frequency: index.first(id, 'core#hasFrequency'),
    ...uses(index, id),
    secondary: secondary === undefined ? undefined : secondary === 'true',
    normalOperation: normal === undefined ? undefined : normal === 'true',
    ...ends(index, id),
  };
}

function strategy(index: QuadIndex, id: string): StrategyRow {
  const mandatory = index.all(id, 'core#hasMandatoryCS');
  const optionalSets = index.all(id, 'core#hasOptionalCS');
  // Before populations were modelled there was one list, all of it mandatory.
  const older = mandatory.length + optionalSets.length === 0 ? index.all(id, 'core#hasControlSet') : [];
  return {
    ...row(index, id),
    mandatory: [...mandatory, ...older],
    optional: optionalSets,
    effect: index.first(id, 'core#hasBlockingEffect') ?? '',
    ...uses(index, id),
    blocks: index.all(id, 'core#blocks'),
    mitigates: index.all(id, 'core#mitigates'),
    triggers: index.all(id, 'core#triggers'),
  };
}
