/** Controls that need others, and those that are in every set of controls or in none: known, in no circle, and not both. */
import { resolveRef } from '../knowledge/entry-index.ts';
import { type CheckContext, note, type Path } from './check-context.ts';
import { checkPlaced } from './check-placed.ts';

interface Placed {
  readonly path: Path;
  readonly state: 'in-place' | 'proposed';
  readonly cannot: string | undefined;
  /** Keys of what it needs, `control@asset`. */
  readonly needs: readonly { readonly key: string; readonly path: Path }[];
}

export function checkNeeds(context: CheckContext): void {
  const placed = new Map<string, Placed>();
  const { index } = context.knowledge;
  const keyOf = (control: string, asset: string) =>
    `${resolveRef(index, 'controls', control, index.packs) ?? control}@${asset}`;
  context.dossier.controls.controls.forEach((use, position) => {
    const path = ['controls', position];
    checkPlaced(context, use.needs, 'controls', [...path, 'needs']);
    if (use.must !== undefined && use.cannot !== undefined)
      note(context, 'controls', [...path, 'cannot'], {
        code: 'contradiction',
        message: `${use.control} must be in every set of controls and can be in none`,
        hint: 'only one of must and cannot can be right',
      });
    const needs = (use.needs ?? []).map(({ control, at }, need) => ({
      key: keyOf(control, at),
      path: [...path, 'needs', need],
    }));
    for (const asset of typeof use.at === 'string' ? [use.at] : use.at) {
      const key = keyOf(use.control, asset);
      if (!placed.has(key)) placed.set(key, { path, state: use.state, cannot: use.cannot, needs });
    }
  });
  for (const [key, one] of placed) checkNeed(context, placed, key, one);
  checkCircles(context, placed);
}

function checkNeed(context: CheckContext, placed: ReadonlyMap<string, Placed>, key: string, one: Placed): void {
  for (const need of one.needs) {
    const needed = placed.get(need.key);
    if (needed?.cannot !== undefined)
      note(context, 'controls', need.path, {
        severity: 'warning',
        code: 'need-cannot-be-had',
        message: `${shown(key)} needs ${shown(need.key)}, which can be in no set of controls: ${needed.cannot}`,
        hint: 'it cannot be chosen as long as this stands',
      });
    else if (one.state === 'in-place' && needed?.state !== 'in-place')
      note(context, 'controls', need.path, {
        severity: 'warning',
        code: 'need-not-in-place',
        message: `${shown(key)} is in place and needs ${shown(need.key)}, which is not`,
        hint: 'what does not work should not count as in place',
      });
  }
}

/** A control that needs itself, over however many steps, could never be put in place first. Each circle is told once. */
function checkCircles(context: CheckContext, placed: ReadonlyMap<string, Placed>): void {
  const done = new Set<string>();
  const visit = (key: string, walk: readonly string[]): void => {
    const one = placed.get(key);
    if (one === undefined || done.has(key)) return;
    for (const need of one.needs) {
      const way = [...walk, key];
      const start = way.indexOf(need.key);
      if (start < 0) visit(need.key, way);
      else
        note(context, 'controls', need.path, {
          code: 'cycle',
          message: `controls need each other in a circle: ${[...way.slice(start), need.key].map(shown).join(' -> ')}`,
          hint: 'take one of these needs away',
        });
    }
    done.add(key);
  };
  for (const key of placed.keys()) visit(key, []);
}

/** As people write it: without the pack. */
function shown(key: string): string {
  return key.slice(key.indexOf('/') + 1);
}
