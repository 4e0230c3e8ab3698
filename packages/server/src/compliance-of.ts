/** Compliance of an opened dossier: what does not change with the question is worked out once and kept as long as the assessment is. */
import type { ComplianceAnswer, ComplianceQuery } from '@primum/core/api/compliance';
import type { Assessment } from '@primum/core/assessment/assess';
import type { RequirementRow } from '@primum/core/compliance/compliance-picture';
import type { Proof } from '@primum/core/knowledge/requirement-entry';
import { type BaselinePicture, baselineFor } from '@primum/core/compliance/baseline-for';
import { complianceFor } from '@primum/core/compliance/compliance-for';
import { complianceGround, type ComplianceGround } from '@primum/core/compliance/compliance-ground';
import { type ComplianceModel, complianceModel } from '@primum/core/compliance/compliance-model';
import { type FactsFor, factsFor } from '@primum/core/compliance/facts-for';
import { partyAsked } from '@primum/core/dossier/party-asked';
import type { OpenedDossier } from '@primum/formats/folder/open-dossier';
import { assessmentOf } from './assessment-of.ts';

const grounds = new WeakMap<Assessment, { readonly key: string; readonly ground: ComplianceGround }>();

/** `today`: ISO date, for a question without a day. Throws NOT_FOUND for a party that is not there, DOSSIER_INVALID. */
export function complianceOf(opened: OpenedDossier, query: ComplianceQuery, today: string): ComplianceAnswer {
  const { model, ground, facts, question } = prepared(opened, query, today);
  const picture = complianceFor(ground, model, facts, question);
  const { classification } = ground.knowledge;
  const asked = [...picture.rows.flatMap((row) => row.openFacts), ...picture.notApplicable.flatMap((one) => one.facts)];
  return {
    picture,
    classes: [...facts.classes],
    faults: facts.faults.map(({ severity, message, hint }) => ({
      severity,
      message,
      ...(hint === undefined ? {} : { hint }),
    })),
    evidenceKinds: [...model.evidenceKinds.values()].map(({ id, title, explain }) => ({ id, title, explain })),
    things: titlesOfProofs(picture.rows, model),
    facts: Object.fromEntries(
      [...new Set(asked)].map((id) => [
        id,
        classification.facts.get(id)?.title ??
          classification.schemes.find(({ entry }) => entry.id === id)?.entry.title ??
          id,
      ]),
    ),
  };
}

function titlesOfProofs(rows: readonly RequirementRow[], model: ComplianceModel): Record<string, string> {
  const ids = (proof: Proof): readonly string[] => {
    if ('any' in proof) return proof.any.flatMap(ids);
    if ('control' in proof) return [proof.control];
    return 'capability' in proof ? [proof.capability] : [];
  };
  const named = new Set(rows.flatMap(({ proofs }) => proofs.flatMap(({ proof }) => ids(proof))));
  return Object.fromEntries(
    [...named].map((id) => [id, model.controls.get(id) ?? model.capabilities.get(id) ?? id] as const),
  );
}

export function baselineOf(opened: OpenedDossier, query: ComplianceQuery, today: string): BaselinePicture {
  const { model, ground, facts, question } = prepared(opened, query, today);
  return baselineFor(ground, model, facts.told, question);
}

interface Prepared {
  readonly model: ComplianceModel;
  readonly ground: ComplianceGround;
  readonly facts: FactsFor;
  readonly question: { readonly on: string; readonly party: string; readonly stage: ComplianceQuery['stage'] };
}

/** By what is in place now: what is only proposed meets no requirement. */
function prepared(opened: OpenedDossier, { on: day, party, stage }: ComplianceQuery, today: string): Prepared {
  const on = day ?? today;
  const assessment = assessmentOf(opened, { mode: 'current', proposed: '0' });
  const { dossier, knowledge } = assessment;
  const model = complianceModel(knowledge);
  const asked = partyAsked(dossier, party);
  const facts = factsFor(dossier, knowledge, asked);
  const key = `${on} ${facts.classes.join()} ${facts.unsettled.join()}`;
  const known = grounds.get(assessment);
  const ground = known?.key === key ? known.ground : complianceGround(assessment, model, { ...facts, on });
  grounds.set(assessment, { key, ground });
  return { model, ground, facts, question: { on, party: asked, stage } };
}
