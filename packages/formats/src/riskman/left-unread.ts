/** Statements of an imported file that nothing was made of, each with the reason. */
import type { Unread } from './read-graph.ts';

export interface NotTaken {
  readonly what: string;
  readonly why: string;
}

const LEVELS = 'levels and their order are those of the packs, and Primum works out which one holds';
const EVENTS = 'sequences of events, and what controls bring about, are found anew from the system';
const AGAIN = 'it follows from the rest';
const CRITERIA = 'criteria are set by people beforehand: those of a use go into dossier.yaml';
const DOSSIER = 'the dossier says itself what it is, who owns it and which packs it uses';
const BY_HAND =
  'it is for people to judge: benefits go into harms.yaml, analyses into balances.yaml, decisions into decisions.yaml';

/** By the property, whatever thing it is of. */
const BY_PROPERTY: Readonly<Record<string, string>> = {
  'riskman:gt': LEVELS,
  'riskman:hasRiskLevel': AGAIN,
  'riskman:hasEvent': EVENTS,
  'riskman:causesHarm': AGAIN,
  'riskman:isMitigatedBy': 'which controls lower a risk is worked out from the system',
  'riskman:hasSafetyAssurance': 'what the state of the art says of a control is in the packs',
  'rsecurity:hasResidualRiskLevelJustification': BY_HAND,
  'primum:state': 'whether somebody judged a harm is said by the dossier alone',
  'primum:bringsAbout': EVENTS,
  'primum:raises': EVENTS,
  'primum:order': 'the kind of a control is in the packs',
  'primum:weighedIn': BY_HAND,
  'primum:judgedBy': CRITERIA,
  'primum:judgedIn': AGAIN,
};

/** By the class of the thing. */
const BY_CLASS: Readonly<Record<string, string>> = {
  'riskman:Event': EVENTS,
  'riskman:Severity': LEVELS,
  'riskman:Probability': LEVELS,
  'riskman:RiskLevel': LEVELS,
  'riskman:SafetyAssurance': 'what the state of the art says of a control is in the packs',
  'riskman:ControlledRisk': AGAIN,
  'rsecurity:Justification': BY_HAND,
  'primum:Benefit': BY_HAND,
  'primum:Balance': BY_HAND,
  'primum:Criteria': CRITERIA,
  'primum:UseEvaluation': AGAIN,
  'primum:Dossier': DOSSIER,
  'primum:Party': DOSSIER,
};

/** Classes that say of a thing what it is anyway, and arguments that only hold others together. */
const KNOWN = /^(riskman|rsecurity):/;

export function leftUnread(unread: readonly Unread[]): NotTaken[] {
  return unread
    .map(({ property, of, count }) => ({
      what: `${count} ${count === 1 ? 'statement' : 'statements'} with ${property}${of === '' ? '' : `, of ${of}`}`,
      why: reasonFor(property, of),
    }))
    .toSorted((a, b) => (a.what < b.what ? -1 : 1));
}

function reasonFor(property: string, of: string): string {
  // Its own name says no more than its hazard and its place.
  if (property === 'rdfs:label' && of === 'riskman:DomainSpecificHazard') return AGAIN;
  const known = BY_PROPERTY[property] ?? BY_CLASS[of];
  if (known !== undefined) return known;
  if (property === 'rdf:type' && KNOWN.test(of)) return AGAIN;
  if (of === 'riskman:SDA' || of === 'riskman:RiskSDA') return 'an argument over others is no control itself';
  return 'not understood, or of a thing that is not taken over';
}
