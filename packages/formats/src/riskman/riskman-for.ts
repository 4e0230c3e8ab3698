/**
 * A risk management file as RDF in the words of the Riskman ontology 1.0.0 (ISO 14971, VDE Spec 90025) and its security
 * extension. What their reasoner would conclude is written out, so that a file can be checked as it is. How our picture maps to
 * theirs, and why: docs/adr/0034-risk-files-in-riskman.md.
 */
import type { RiskFile } from '@primum/core/harm/risk-file';
import { DomainError } from '@primum/core/domain-error';
import { criteriaIn } from './criteria-in-riskman.ts';
import { sayMeasures } from './measures-in-riskman.ts';
import { sayRisks } from './risks-in-riskman.ts';
import { statementsOf } from './statements.ts';
import { plain, text } from './terms.ts';

export interface RiskmanFile {
  readonly turtle: string;
  /** What has no place in the format. */
  readonly leftOut: readonly { readonly what: string; readonly why: string }[];
}

/** Throws DomainError INPUT_INVALID where proposed controls count: an argument needs proof that it was carried out. */
export function riskmanFor(file: RiskFile): RiskmanFile {
  if (file.withProposed)
    throw new DomainError(
      'INPUT_INVALID',
      'a Riskman file tells what is in place: proposed controls cannot count in it',
    );
  const statements = statementsOf(file.dossier.id);
  const { thing, say } = statements;
  const party = say(thing('party', file.dossier.owner.id), ['primum:Party'], {
    'rdfs:label': text(file.dossier.owner.title),
    'dcterms:identifier': plain(file.dossier.owner.id),
  });
  say(thing('dossier', file.dossier.id), ['primum:Dossier'], {
    'dcterms:title': text(file.dossier.title),
    'dcterms:identifier': plain(file.dossier.id),
    'dcterms:description': text(file.dossier.purpose),
    'primum:owner': party,
    'primum:pack': file.packs.map(plain),
    'primum:judgedBy': criteriaIn(statements, file),
    'primum:benefit': file.benefits.map(({ id, title }) =>
      say(thing('benefit', id), ['primum:Benefit'], { 'rdfs:label': text(title), 'dcterms:identifier': plain(id) }),
    ),
    'primum:weighedIn': file.balances.map(({ id, title, use }) =>
      say(thing('balance', id), ['primum:Balance'], {
        'rdfs:label': text(title),
        'dcterms:identifier': plain(id),
        'primum:use': plain(use),
      }),
    ),
  });
  sayRisks(statements, file);
  sayMeasures(statements, file);
  return { turtle: statements.turtle(), leftOut: leftOutOf(file) };
}

function leftOutOf(file: RiskFile): RiskmanFile['leftOut'] {
  const untouched = file.risks.filter(({ measures }) => measures.length === 0);
  return [
    ...file.proposedOnly.map((control) => ({
      what: control,
      why: 'it is only proposed: an argument needs an implementation',
    })),
    ...untouched.map(({ id }) => ({
      what: `what remains of ${id}`,
      why: 'no control stands on its way, so it is an analysed risk and no controlled one',
    })),
  ];
}
