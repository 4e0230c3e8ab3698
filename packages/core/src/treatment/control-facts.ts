/**
 * What a dossier, its agreements and the packs say of each control at each place: its place in the order of the law, what it
 * costs and asks, who must do it, what proves it, and whether it can be chosen. Evidence never touches a level: what is in
 * place counts in the engine whether it is proved or only claimed, and is told as what it is.
 */
import type { z } from 'zod';
import type { Assessment } from '../assessment/assess.ts';
import { levelOf } from '../assessment/names.ts';
import type { ControlAt } from '../dossier/controls-document.ts';
import { entryOf, resolveRef } from '../knowledge/entry-index.ts';
import type { Stage } from '../knowledge/clinical-kinds.ts';
import type { ControlOrder } from '../knowledge/kinds.ts';
import { agreedIn, refusalsIn } from '../responsibility/refusals.ts';
import { ownersIn } from '../responsibility/owners.ts';

type Use = z.infer<typeof ControlAt>;

/** proved: in place, and something shows it; claimed: in place, and nothing does; possible: nobody has proposed it. */
export type Standing = 'proved' | 'claimed' | 'proposed' | 'possible';

export interface ControlFact {
  /** Index into the controls of the threat structure. */
  readonly index: number;
  /** Full id of the control, and the asset. */
  readonly control: string;
  readonly asset: string;
  readonly standing: Standing;
  /** Undefined: the pack does not say. */
  readonly order: ControlOrder | undefined;
  /** Position in controls.yaml; undefined: it is not written there. Entries name several places, and what they ask they ask once. */
  readonly entry: number | undefined;
  /** EUR for all places of the entry together; undefined: nobody stated it. */
  readonly cost: { readonly once: number; readonly yearly: number } | undefined;
  readonly burden: Use['burden'];
  readonly privacy: Use['privacy'];
  /** Parties that must see to it; none: nobody is known to. */
  readonly parties: readonly string[];
  /** Party that declined it, or the asset that it is at. */
  readonly declinedBy: string | undefined;
  readonly stage: Stage | undefined;
  /** Id of the trust level that it gives where it is. */
  readonly coverage: string;
  readonly evidence: readonly string[];
  /** Keys of controls without which it does not work; see keyOf. */
  readonly needs: readonly string[];
  readonly must: string | undefined;
  readonly cannot: string | undefined;
}

export interface ControlFacts {
  /** In the order of the structure's controls. */
  readonly list: readonly ControlFact[];
  readonly byKey: ReadonlyMap<string, ControlFact>;
}

export function keyOf({ control, asset }: Pick<ControlFact, 'control' | 'asset'>): string {
  return `${control}@${asset}`;
}

export function controlFacts({ dossier, knowledge, structure, model }: Assessment): ControlFacts {
  const full = (ref: string) => resolveRef(knowledge.index, 'controls', ref, knowledge.index.packs) ?? ref;
  const uses = new Map<string, { readonly use: Use; readonly entry: number }>();
  dossier.controls.controls.forEach((use, entry) => {
    for (const asset of typeof use.at === 'string' ? [use.at] : use.at) {
      const key = keyOf({ control: full(use.control), asset });
      if (!uses.has(key)) uses.set(key, { use, entry });
    }
  });
  const agreed = agreedIn(dossier.agreements, knowledge);
  const refused = refusalsIn(agreed);
  const owners = ownersIn(dossier.system);
  const list = structure.controls.map(({ property, asset }, index): ControlFact => {
    const key = keyOf({ control: property, asset });
    const { use, entry } = uses.get(key) ?? { use: undefined, entry: undefined };
    const assigned = agreed.assigned.get(`control:${key}`)?.assignment;
    const proof = (agreed.asked.get(`control:${key}`) ?? []).flatMap(({ promise }) => promise?.proof ?? []);
    const evidence = [...(use?.evidence ?? []), ...proof];
    const party = use?.party ?? assigned?.accountable;
    return {
      index,
      control: property,
      asset,
      standing: standingOf(use, evidence),
      order: entryOf(knowledge.index, 'controls', property)?.order,
      entry,
      cost: costOf(use?.cost),
      burden: use?.burden,
      privacy: use?.privacy,
      parties: party === undefined ? owners(asset) : [party],
      declinedBy: refused.get(`control:${key}`) ?? (assigned === undefined ? refused.get(`asset:${asset}`) : undefined),
      stage: use?.stage,
      coverage: levelOf(knowledge.domain.scales.trust, model.coverage[index]) ?? '',
      evidence,
      needs: (use?.needs ?? []).map(({ control, at }) => keyOf({ control: full(control), asset: at })),
      must: use?.must,
      cannot: use?.cannot,
    };
  });
  return { list, byKey: new Map(list.map((fact) => [keyOf(fact), fact])) };
}

function standingOf(use: Use | undefined, evidence: readonly string[]): Standing {
  if (use === undefined) return 'possible';
  if (use.state === 'proposed') return 'proposed';
  return evidence.length > 0 ? 'proved' : 'claimed';
}

/** A cost that is only stated once, or only yearly, has no other part; an empty one states nothing. */
function costOf(cost: Use['cost']): ControlFact['cost'] {
  if (cost?.once === undefined && cost?.yearly === undefined) return undefined;
  return { once: cost.once ?? 0, yearly: cost.yearly ?? 0 };
}
