/** What recipes ask of a dossier, read off its assessment for one party and day. */
import type { Assessment } from '../assessment/assess.ts';
import { complianceModel } from '../compliance/compliance-model.ts';
import { computedFindings } from '../compliance/computed-findings.ts';
import { type EvidenceAt, evidenceAt } from '../compliance/evidence-at.ts';
import { entryOf, resolveRef } from '../knowledge/entry-index.ts';
import type { FactsTold } from '../knowledge/holds.ts';
import type { DossierState, Found } from './dossier-state.ts';
import type { TitleOf } from './tell-condition.ts';

export interface StateQuestion {
  /** ISO day. */
  readonly on: string;
  /** Id of a party of the dossier. */
  readonly party: string;
  /** Facts of the device and the party, with the classes that follow from them. */
  readonly told: FactsTold;
  /** Settled classes of the device as they are told, and schemes whose class is not settled. */
  readonly classes: readonly string[];
  readonly unsettled: readonly string[];
}

export function stateOf(assessment: Assessment, { on, party, told, classes, unsettled }: StateQuestion): DossierState {
  const { dossier, knowledge } = assessment;
  const model = complianceModel(knowledge);
  const evidence = Map.groupBy(evidenceAt(dossier, knowledge, model, { on, party }), ({ kind }) => kind);
  const kinds = [...model.evidenceKinds].map(
    ([id, { title }]) => [id, evidenceFound(title, evidence.get(id) ?? [])] as const,
  );
  return {
    computed: computedFindings(assessment, { classes, unsettled, on }),
    evidence: new Map(kinds),
    told,
    titleOf: titlesIn(knowledge),
    ticks: (dossier.compliance.ticks ?? []).map(({ recipe, step, on: day, note }) => ({
      recipe: resolveRef(knowledge.index, 'recipes', recipe, knowledge.index.packs) ?? recipe,
      step,
      on: day,
      note,
    })),
  };
}

/** Titles of facts and schemes of the packs. */
export function titlesIn({ index }: Pick<Assessment['knowledge'], 'index'>): TitleOf {
  return (id) => (entryOf(index, 'facts', id) ?? entryOf(index, 'schemes', id))?.title;
}

/** One that counts is enough, whatever else expired. */
function evidenceFound(title: string, of: readonly EvidenceAt[]): Found {
  // A title that begins with an abbreviation, as MDS2, keeps it.
  const name = /^\p{Lu}[\p{Lu}\d]/u.test(title) ? title : title.charAt(0).toLowerCase() + title.slice(1);
  const fresh = of.find(({ state }) => state === 'fresh');
  if (fresh !== undefined) return { holds: true, says: `${name}: ${fresh.item.title}, ${fresh.item.on}` };
  const expired = of.find(({ state }) => state === 'expired');
  if (expired !== undefined)
    return { holds: false, says: `${name}: ${expired.item.title} counted until ${expired.until ?? ''}` };
  const later = of.find(({ state }) => state === 'later');
  if (later !== undefined)
    return { holds: false, says: `${name}: ${later.item.title} counts from ${later.item.on} on` };
  return { holds: false, says: `no ${name}` };
}
