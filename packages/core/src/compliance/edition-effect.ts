/** What another edition of packs would change in the compliance of a party, before its people move over. */
import { fieldsChanged } from '../knowledge/entry-diff.ts';
import { complianceFor } from './compliance-for.ts';
import type { ComplianceGround } from './compliance-ground.ts';
import type { ComplianceModel } from './compliance-model.ts';
import type { ComplianceQuestion, ComplianceState } from './compliance-picture.ts';
import type { FactsFor } from './facts-for.ts';

export interface MovedRequirement {
  readonly id: string;
  readonly short: string;
  readonly clause: string;
  readonly title: string;
  /** Absent: it was not asked before, or is not asked any more. `not-asked` is told apart from not applicable by rows alone. */
  readonly before?: ComplianceState;
  readonly after?: ComplianceState;
  /** Fields of the entry that say something else. */
  readonly fields: readonly string[];
}

export interface EditionEffect {
  /** In the order of their ids. Requirements that are the same and stand the same are left out. */
  readonly moved: readonly MovedRequirement[];
  readonly gapsBefore: number;
  readonly gapsAfter: number;
}

export interface InEdition {
  readonly ground: ComplianceGround;
  readonly model: ComplianceModel;
  readonly facts: Pick<FactsFor, 'told'>;
}

/**
 * Only what the two models differ in is judged, so that many dossiers can be asked one after the other: `changed` comes from
 * changedRequirements and the models from onlyChanged, once for all of them.
 */
export function editionEffect(
  before: InEdition,
  after: InEdition,
  changed: ReadonlyMap<string, readonly string[]>,
  question: ComplianceQuestion,
): EditionEffect {
  const [old, fresh] = [before, after].map(({ ground, model, facts }) => {
    const picture = complianceFor(ground, model, facts, question);
    const states = new Map<string, ComplianceState>(picture.rows.map(({ id, state }) => [id, state]));
    return { states, gaps: picture.gaps.length };
  });
  const ids = [...changed.keys()].toSorted();
  const moved = ids.flatMap((id): MovedRequirement[] => {
    const [was, is] = [old?.states.get(id), fresh?.states.get(id)];
    const found = after.model.byId.get(id) ?? before.model.byId.get(id);
    if (found === undefined || (was === undefined && is === undefined)) return [];
    return [
      {
        id,
        short: found.short,
        clause: found.entry.clause,
        title: found.entry.title,
        ...(was === undefined ? {} : { before: was }),
        ...(is === undefined ? {} : { after: is }),
        fields: changed.get(id) ?? [],
      },
    ];
  });
  return { moved, gapsBefore: old?.gaps ?? 0, gapsAfter: fresh?.gaps ?? 0 };
}

/** Requirements that came, went or say something else, with the fields that differ; none: it came or went. */
export function changedRequirements(
  before: Pick<ComplianceModel, 'byId'>,
  after: Pick<ComplianceModel, 'byId'>,
): ReadonlyMap<string, readonly string[]> {
  const changed = new Map<string, readonly string[]>();
  for (const id of new Set([...before.byId.keys(), ...after.byId.keys()])) {
    const [old, fresh] = [before.byId.get(id)?.entry, after.byId.get(id)?.entry];
    if (old === undefined || fresh === undefined) changed.set(id, []);
    else if (old !== fresh) {
      const fields = fieldsChanged(old, fresh).map(({ field }) => field);
      if (fields.length > 0) changed.set(id, fields);
    }
  }
  return changed;
}

/** The model with nothing but what changed in its list. */
export function onlyChanged(model: ComplianceModel, changed: ReadonlyMap<string, unknown>): ComplianceModel {
  return { ...model, requirements: model.requirements.filter(({ id }) => changed.has(id)), conflicts: [] };
}
