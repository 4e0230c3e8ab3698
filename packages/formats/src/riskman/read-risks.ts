/** The risks and arguments of a Riskman file as plain values, whoever wrote it. What only Primum writes is undefined in files of others. */
import { type ReadGraph, titleOf } from './read-graph.ts';
import { PREFIXES, type TermName } from './terms.ts';

type Range = readonly [number, number];

/** A thing with its title and the id that a dossier may know it by. */
export interface ReadThing {
  readonly id: string | undefined;
  readonly title: string | undefined;
}

export interface ReadLevel {
  readonly severity: ReadThing;
  readonly probability: ReadThing;
  readonly likelihood: ReadThing;
  readonly p2: Range | undefined;
  readonly acceptability: string | undefined;
}

export interface ReadRisk {
  /** Name of its node. */
  readonly node: string;
  readonly id: string | undefined;
  readonly title: string | undefined;
  readonly hazard: ReadThing;
  /** Of availability, confidentiality and integrity. */
  readonly goals: readonly string[];
  readonly at: string | undefined;
  /** Function and component: one of them may be a thing of the dossier. */
  readonly places: readonly ReadThing[];
  readonly situation: string | undefined;
  readonly harm: string | undefined;
  readonly strikes: string | undefined;
  readonly uses: readonly string[];
  readonly context: string | undefined;
  readonly stage: string | undefined;
  readonly basis: string | undefined;
  readonly responsible: string | undefined;
  readonly template: string | undefined;
  readonly templateHarm: string | undefined;
  readonly reason: string | undefined;
  readonly initial: ReadLevel | undefined;
  /** Undefined where nothing is done about it. */
  readonly residual: ReadLevel | undefined;
}

export interface ReadArgument extends ReadThing {
  readonly node: string;
  readonly proofs: readonly string[];
  readonly reason: string | undefined;
  readonly party: string | undefined;
}

export function readRisks(graph: ReadGraph): ReadRisk[] {
  const controlled = new Map<string, string>();
  for (const one of graph.ofType('riskman:ControlledRisk')) {
    const of = graph.one(one, 'riskman:hasAnalyzedRisk');
    if (of !== undefined) controlled.set(of, one);
  }
  const types: readonly TermName[] = ['riskman:AnalyzedRisk', 'rsecurity:AnalyzedSecurityRisk'];
  const nodes = new Set([...types.flatMap((type) => graph.ofType(type)), ...controlled.keys()]);
  return [...nodes].map((node) => readRisk(graph, node, controlled.get(node)));
}

function readRisk(graph: ReadGraph, node: string, controlled: string | undefined): ReadRisk {
  const { one, text, texts } = graph;
  const specific = one(node, 'riskman:hasDomainSpecificHazard');
  const hazard = one(specific, 'riskman:hasHazard');
  const harm = one(node, 'riskman:hasHarm');
  const context = one(node, 'riskman:hasDeviceContext');
  const basis = one(node, 'rsecurity:hasInitialRiskLevelJustification');
  return {
    node,
    id: text(node, 'dcterms:identifier'),
    title: titleOf(graph, node),
    hazard: thingOf(graph, hazard),
    goals: goalsOf(graph, hazard),
    at: text(specific, 'primum:at'),
    places: (['riskman:hasDeviceFunction', 'riskman:hasDeviceComponent'] as const).map((property) =>
      thingOf(graph, one(specific, property)),
    ),
    situation: titleOf(graph, one(node, 'riskman:hasHazardousSituation')),
    harm: titleOf(graph, harm),
    strikes: text(harm, 'primum:strikes'),
    uses: context === undefined ? [] : texts(context, 'primum:use'),
    context: titleOf(graph, context),
    stage: text(context, 'primum:stage'),
    basis: titleOf(graph, basis),
    responsible: text(one(node, 'primum:responsible'), 'dcterms:identifier'),
    template: text(node, 'primum:template'),
    templateHarm: text(node, 'primum:templateHarm'),
    reason: text(node, 'primum:reason'),
    initial: levelOf(graph, one(node, 'riskman:hasInitialRiskLevel')),
    residual: levelOf(graph, one(controlled, 'riskman:hasResidualRiskLevel')),
  };
}

function thingOf(graph: ReadGraph, node: string | undefined): ReadThing {
  return { id: graph.text(node, 'dcterms:identifier'), title: titleOf(graph, node) };
}

/** The hazard itself or one above it. */
function goalsOf(graph: ReadGraph, hazard: string | undefined): string[] {
  if (hazard === undefined) return [];
  const seen = [hazard];
  for (const one of seen)
    for (const above of graph.all(one, 'riskman:hasParentHazard')) if (!seen.includes(above)) seen.push(above);
  return seen.flatMap((one) =>
    one.startsWith(PREFIXES.rsecurity) ? [one.slice(PREFIXES.rsecurity.length).toLowerCase()] : [],
  );
}

function levelOf(graph: ReadGraph, node: string | undefined): ReadLevel | undefined {
  if (node === undefined) return undefined;
  const p2 = graph.one(node, 'riskman:hasProbability2');
  const [low, high] = [graph.number(p2, 'primum:low'), graph.number(p2, 'primum:high')];
  return {
    severity: thingOf(graph, graph.one(node, 'riskman:hasSeverity')),
    probability: thingOf(graph, graph.one(node, 'riskman:hasProbability')),
    likelihood: thingOf(graph, graph.one(node, 'riskman:hasProbability1')),
    p2: low === undefined || high === undefined ? undefined : [low, high],
    acceptability: graph.text(node, 'primum:acceptability'),
  };
}

/** Arguments that nothing stands below, wherever they are used. */
export function readArguments(graph: ReadGraph): ReadArgument[] {
  const types: readonly TermName[] = [
    'riskman:SDA',
    'riskman:SDAI',
    'riskman:RiskSDA',
    'riskman:RiskSDAI',
    'riskman:AssuranceSDA',
    'riskman:AssuranceSDAI',
  ];
  const nodes = [...new Set(types.flatMap((type) => graph.ofType(type)))];
  return nodes
    .filter((node) => graph.all(node, 'riskman:hasSubSDA').length === 0)
    .map((node) => ({
      node,
      ...thingOf(graph, node),
      proofs: graph.all(node, 'riskman:hasImplementationManifest').flatMap((proof) => {
        const title = titleOf(graph, proof);
        return title === undefined || graph.text(proof, 'primum:proof') === 'claimed' ? [] : [title];
      }),
      reason: graph.text(node, 'rdfs:comment'),
      party: graph.text(graph.one(node, 'primum:seenToBy'), 'dcterms:identifier'),
    }));
}
