/** Controls as safe design arguments (SDAs): what each stops, what proves it, and which state of the art stands behind it. */
import type { NamedNode } from 'n3';
import type { FileMeasure, FileRisk, RiskFile } from '@primum/core/harm/risk-file';
import type { Statements } from './statements.ts';
import { plain, type TermName, text } from './terms.ts';

/**
 * One SDA for each control at its place. With a state of the art behind it, it is an assurance; else it is there to mitigate. Its
 * implementation manifest is its evidence, or the place in controls.yaml where somebody says that it is there: a claim, called so.
 */
export function sayMeasures({ thing, say }: Statements, { measures }: RiskFile): void {
  for (const measure of measures) {
    const { id, assurance, reason } = measure;
    const kinds: TermName[] =
      assurance.length > 0
        ? ['riskman:AssuranceSDA', 'riskman:AssuranceSDAI']
        : ['riskman:RiskSDA', 'riskman:RiskSDAI'];
    say(thing('sda', id), ['riskman:SDA', 'riskman:SDAI', ...kinds], {
      'rdfs:label': text(`${measure.title} at ${measure.asset.title}`),
      'rdfs:comment': reason === undefined ? undefined : text(reason),
      'dcterms:identifier': plain(id),
      'riskman:hasSafetyAssurance': assuranceOf({ thing, say }, measure),
      'riskman:hasImplementationManifest': manifestsOf({ thing, say }, measure),
      'primum:order': measure.order === undefined ? undefined : plain(measure.order),
      'primum:seenToBy': measure.party && thing('party', measure.party.id),
      'primum:bringsAbout': measure.brings.map(text),
      'primum:raises': measure.raises.map((harm) => thing('risk', harm)),
    });
    if (measure.party !== undefined)
      say(thing('party', measure.party.id), ['primum:Party'], {
        'rdfs:label': text(measure.party.title),
        'dcterms:identifier': plain(measure.party.id),
      });
  }
}

/** A list of references is one assurance, as the ontology says. */
function assuranceOf({ thing, say }: Pick<Statements, 'thing' | 'say'>, { id, assurance }: FileMeasure) {
  if (assurance.length === 0) return undefined;
  return say(thing('assurance', id), ['riskman:SafetyAssurance'], { 'rdfs:label': text(assurance.join('; ')) });
}

function manifestsOf({ thing, say }: Pick<Statements, 'thing' | 'say'>, { id, evidence, item }: FileMeasure) {
  if (evidence.length === 0) {
    const label = `claimed: controls.yaml, controls, item ${item + 1}; no evidence`;
    return say(thing('claim', id), ['riskman:ImplementationManifest'], {
      'rdfs:label': text(label),
      'primum:proof': plain('claimed'),
    });
  }
  return evidence.map((file) =>
    say(thing('evidence', file), ['riskman:ImplementationManifest'], {
      'rdfs:label': text(file),
      'primum:proof': plain('evidence'),
    }),
  );
}

/** All that is done about one risk: an SDA of its own over those of the controls. */
export function sayMitigation({ thing, say }: Statements, risk: FileRisk): NamedNode {
  const stopped = [...new Set(risk.measures.flatMap(({ stops }) => stops))].sort();
  return say(thing('mitigation', risk.id), ['riskman:SDA', 'riskman:RiskSDA'], {
    'rdfs:label': text(`What is done against: ${risk.harm}`),
    'rdfs:comment': text(`Stops or lowers on the way: ${stopped.join('; ')}`),
    'riskman:hasSubSDA': risk.measures.map(({ measure }) => thing('sda', measure)),
  });
}
