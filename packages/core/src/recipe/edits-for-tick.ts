/** Steps of recipes that people say are done, as compliance.yaml keeps them. */
import type { ComplianceDocument, Tick } from '../dossier/compliance-document.ts';
import { type EditPlan, planned, refused } from '../dossier/edit-context.ts';

type Document = Pick<ComplianceDocument, 'ticks'>;

/** `recipe`: full id. */
export function editsForTick({ ticks = [] }: Document, tick: Tick): EditPlan {
  if (ticksAt({ ticks }, tick).length > 0) return refused('it is ticked already');
  return planned([{ document: 'compliance', do: 'insert', path: ['ticks', ticks.length], value: tick }]);
}

export function editsForNoTick(document: Document, step: Pick<Tick, 'recipe' | 'step'>): EditPlan {
  const places = ticksAt(document, step);
  if (places.length === 0) return refused('it is not ticked');
  return planned(places.toReversed().map((at) => ({ document: 'compliance', do: 'remove', path: ['ticks', at] })));
}

/** A document may name a recipe without its pack. */
function ticksAt({ ticks = [] }: Document, { recipe, step }: Pick<Tick, 'recipe' | 'step'>): readonly number[] {
  return ticks.flatMap((one, index) =>
    one.step === step && (one.recipe === recipe || recipe.endsWith(`/${one.recipe}`)) ? [index] : [],
  );
}
