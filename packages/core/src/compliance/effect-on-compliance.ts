/** What a pack in another edition would change in the compliance of one dossier: every requirement that is asked otherwise or stands otherwise. */
import type { Assessment } from '../assessment/assess.ts';
import { complianceGround } from './compliance-ground.ts';
import { complianceModel } from './compliance-model.ts';
import type { ComplianceQuestion } from './compliance-picture.ts';
import { changedRequirements, type EditionEffect, editionEffect, type InEdition } from './edition-effect.ts';
import { factsFor } from './facts-for.ts';

/**
 * Both assessments are of one dossier. A requirement whose words stay can stand otherwise, too: a rule or a fact that changed
 * makes another class of the device.
 */
export function effectOnCompliance(
  before: Assessment,
  after: Assessment,
  question: ComplianceQuestion & { readonly party: string },
): EditionEffect {
  const [was, is] = [inEdition(before, question), inEdition(after, question)];
  const worded = changedRequirements(was.model, is.model);
  const all = new Map([...was.model.byId.keys(), ...is.model.byId.keys()].map((id) => [id, worded.get(id) ?? []]));
  const effect = editionEffect(was, is, all, question);
  const moved = effect.moved.filter((one) => one.fields.length > 0 || one.before !== one.after);
  return { ...effect, moved };
}

function inEdition(
  assessment: Assessment,
  { party, on }: Pick<ComplianceQuestion, 'on'> & { readonly party: string },
): InEdition {
  const { dossier, knowledge } = assessment;
  const model = complianceModel(knowledge);
  const facts = factsFor(dossier, knowledge, party);
  return { model, facts, ground: complianceGround(assessment, model, { ...facts, on }) };
}
