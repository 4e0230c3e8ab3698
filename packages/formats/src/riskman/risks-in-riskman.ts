/** Risks as the ontology has them: analysed without the controls, and controlled where there are any. */
import type { NamedNode } from 'n3';
import type { FileDecision, FileRisk, RiskFile } from '@primum/core/harm/risk-file';
import { judgedIn } from './criteria-in-riskman.ts';
import { eventsIn } from './events-in-riskman.ts';
import { levelsIn } from './levels-in-riskman.ts';
import { sayMitigation } from './measures-in-riskman.ts';
import type { Statements } from './statements.ts';
import { plain, term, text } from './terms.ts';

export function sayRisks(statements: Statements, file: RiskFile): void {
  const { thing, say } = statements;
  const { riskLevel } = levelsIn(statements, file);
  const lastEvent = eventsIn(statements);
  for (const risk of file.risks) {
    const harm = harmOf(statements, risk);
    const level = riskLevel(risk.initial);
    const analysed = say(
      thing('risk', risk.id),
      ['riskman:AnalyzedRisk', 'rsecurity:AnalyzedSecurityRisk', 'riskman:Risk'],
      {
        'rdfs:label': text(`${risk.harm}: ${risk.situation}`),
        'dcterms:identifier': plain(risk.id),
        'riskman:hasDomainSpecificHazard': hazardOf(statements, risk, harm),
        'riskman:hasHarm': harm,
        'riskman:hasDeviceContext': contextOf(statements, risk),
        'riskman:hasHazardousSituation': say(thing('situation', risk.id), ['riskman:HazardousSituation'], {
          'rdfs:label': text(risk.situation),
          'riskman:hasEvent': lastEvent(risk),
        }),
        'riskman:hasInitialRiskLevel': level,
        'riskman:hasRiskLevel': level,
        'rsecurity:hasInitialRiskLevelJustification': say(thing('basis', risk.id), ['rsecurity:Justification'], {
          'rdfs:label': text(risk.basis),
        }),
        'primum:state': plain(risk.state),
        'primum:template': risk.template === undefined ? undefined : plain(risk.template),
        'primum:templateHarm': risk.templateHarm === undefined ? undefined : plain(risk.templateHarm),
        'primum:reason': risk.reason === undefined ? undefined : text(risk.reason),
        'primum:responsible': responsibleOf(statements, risk),
        'primum:judgedIn': judgedIn(statements, risk),
      },
    );
    sayControlled(statements, file, { risk, analysed, harm, level: riskLevel(risk.residual) });
  }
}

interface Analysed {
  readonly risk: FileRisk;
  readonly analysed: NamedNode;
  readonly harm: NamedNode;
  readonly level: NamedNode;
}

/** A risk that nothing is done about is no controlled risk: what remains of it is what was there. */
function sayControlled(statements: Statements, file: RiskFile, { risk, analysed, harm, level }: Analysed): void {
  const { thing, say } = statements;
  const weighed = file.balances.filter(({ use }) => risk.uses.some(({ id }) => id === use));
  const decided = [
    ...(file.decisions.get(`harm ${risk.id}`) ?? []),
    ...weighed.flatMap(({ id }) => file.decisions.get(`balance ${id}`) ?? []),
  ];
  if (risk.measures.length === 0) {
    say(analysed, [], { 'primum:weighedIn': weighed.map(({ id }) => thing('balance', id)) });
    return;
  }
  say(thing('controlled', risk.id), ['riskman:ControlledRisk', 'rsecurity:ControlledSecurityRisk', 'riskman:Risk'], {
    'rdfs:label': text(`${risk.harm}, with what is done about it`),
    'riskman:hasAnalyzedRisk': analysed,
    'riskman:hasHarm': harm,
    'riskman:isMitigatedBy': sayMitigation(statements, risk),
    'riskman:hasResidualRiskLevel': level,
    'riskman:hasRiskLevel': level,
    'rsecurity:hasResidualRiskLevelJustification': decided.map((one) => justificationOf(statements, one)),
    'primum:weighedIn': weighed.map(({ id }) => thing('balance', id)),
  });
}

function justificationOf({ thing, say }: Statements, decision: FileDecision): NamedNode {
  const approved =
    decision.approvedBy === undefined ? '' : `, approved by ${decision.approvedBy} on ${decision.approvedOn ?? ''}`;
  return say(thing('decision', decision.id), ['rsecurity:Justification'], {
    'rdfs:label': text(`${decision.kind}: ${decision.reason}`),
    'rdfs:comment': text(
      `decided by ${decision.by} on ${decision.on}${approved}; to be looked at again by ${decision.reviewBy}`,
    ),
    'dcterms:identifier': plain(decision.id),
  });
}

function harmOf({ thing, say }: Statements, risk: FileRisk): NamedNode {
  return say(thing('harm', risk.id), ['riskman:Harm'], {
    'rdfs:label': text(risk.harm),
    'primum:strikes': plain(risk.to),
  });
}

/** One for each loss at a place: the harms that it may cause share it. */
function hazardOf({ thing, say }: Statements, risk: FileRisk, harm: NamedNode): NamedNode {
  const { hazard, asset, functions, components } = risk;
  const goals = hazard.goals.map((goal) => term(`rsecurity:${goal.charAt(0).toUpperCase()}${goal.slice(1)}`));
  const tasks = functions.length === 0 ? [{ id: '', title: `Keeping and passing on: ${asset.title}` }] : functions;
  return say(thing('hazard', hazard.id, asset.id), ['riskman:DomainSpecificHazard'], {
    'rdfs:label': text(`${hazard.title} at ${asset.title}`),
    'riskman:causesHarm': harm,
    'riskman:hasHazard': say(thing('loss', hazard.id), ['riskman:Hazard', 'rsecurity:SecurityHazard'], {
      'rdfs:label': text(hazard.title),
      'dcterms:identifier': plain(hazard.id),
      'riskman:hasParentHazard': goals,
    }),
    'riskman:hasDeviceFunction': say(thing('function', asset.id), ['riskman:DeviceFunction'], {
      'rdfs:label': text(tasks.map(({ title }) => title).join('; ')),
      'dcterms:identifier': functions.map(({ id }) => plain(id)),
    }),
    'riskman:hasDeviceComponent': say(thing('component', asset.id), ['riskman:DeviceComponent'], {
      'rdfs:label': text(components.map(({ title }) => title).join('; ')),
      'dcterms:identifier': components.map(({ id }) => plain(id)),
    }),
    'primum:at': plain(asset.id),
  });
}

/** Uses and stage: in one device the same loss can mean different things. */
function contextOf({ thing, say }: Statements, { uses, stage }: FileRisk): NamedNode {
  const titles = uses.map(({ title }) => title).join('; ');
  return say(thing('context', stage, ...uses.map(({ id }) => id)), ['riskman:DeviceContext'], {
    'rdfs:label': text(`${titles === '' ? 'any use' : titles}; ${stage.replaceAll('-', ' ')}`),
    'primum:use': uses.map(({ id }) => plain(id)),
    'primum:stage': plain(stage),
  });
}

function responsibleOf({ thing, say }: Statements, { responsible }: FileRisk): NamedNode | undefined {
  if (responsible === undefined) return undefined;
  return say(thing('party', responsible.id), ['primum:Party'], {
    'rdfs:label': text(responsible.title),
    'dcterms:identifier': plain(responsible.id),
  });
}
