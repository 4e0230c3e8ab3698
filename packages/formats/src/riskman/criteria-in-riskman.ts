/**
 * What risks are judged by where uses have criteria of their own: each matrix named, and of each risk what every use says of what
 * is left. The ontology has no words for it. Where one matrix judges all, nothing is said.
 */
import type { NamedNode } from 'n3';
import type { FileRisk, RiskFile } from '@primum/core/harm/risk-file';
import type { Statements } from './statements.ts';
import { plain, text } from './terms.ts';

export function criteriaIn({ thing, say }: Statements, { criteria }: RiskFile): NamedNode[] {
  if (criteria.length < 2) return [];
  return criteria.map(({ use, stage, entry, reason }) => {
    const whose = use === undefined ? 'of uses without criteria of their own' : `of ${use.title}`;
    return say(thing('criteria', use?.id ?? '', stage ?? ''), ['primum:Criteria'], {
      'rdfs:label': text(`Criteria ${whose}${stage === undefined ? '' : `, ${stage.replaceAll('-', ' ')}`}`),
      'primum:use': use === undefined ? undefined : plain(use.id),
      'primum:stage': stage === undefined ? undefined : plain(stage),
      'primum:matrix': plain(entry ?? (use === undefined ? 'matrix in harms.yaml' : 'matrix in dossier.yaml')),
      'primum:reason': reason === undefined ? undefined : text(reason),
    });
  });
}

/** Of what is left of a risk; the level of the risk is the strictest of these. */
export function judgedIn({ thing, say }: Statements, { id, byUse }: FileRisk): NamedNode[] {
  return byUse.map((use) =>
    say(thing('judged', id, use.id), ['primum:UseEvaluation'], {
      'rdfs:label': text(`${use.title}: ${use.evaluation}`),
      'primum:use': plain(use.id),
      'primum:acceptability': plain(use.evaluation),
      'primum:acceptabilityAtHighEnd': plain(use.evaluationAtHighEnd),
    }),
  );
}
