/** What the workbench writes where somebody keeps controls that were tried: they stand in controls.yaml as proposed. */
import type { ControlsDocument } from '../dossier/controls-document.ts';
import { type EditPlan, planned, refused } from '../dossier/edit-context.ts';

/**
 * One entry for each control, behind those that are there. What the dossier says already, under the whole id or the short one, is left out;
 * nothing is said of cost or evidence, which nobody stated. `control`: full id.
 */
export function editsForProposed(
  document: ControlsDocument | undefined,
  placed: readonly { readonly control: string; readonly at: string }[],
): EditPlan {
  const there = document?.controls ?? [];
  const known = new Set(there.flatMap(({ control, at }) => [at].flat().map((asset) => `${control}@${asset}`)));
  const wanted = new Map<string, Set<string>>();
  for (const { control, at } of placed) {
    if (known.has(`${control}@${at}`) || known.has(`${shortOf(control)}@${at}`)) continue;
    wanted.set(control, (wanted.get(control) ?? new Set()).add(at));
  }
  if (wanted.size === 0) return refused('all of it stands in the controls of the dossier already');
  return planned(
    [...wanted].map(([control, assets], index) => ({
      document: 'controls',
      do: 'insert',
      path: ['controls', there.length + index],
      value: { control, at: [...assets], state: 'proposed' },
    })),
  );
}

function shortOf(id: string): string {
  return id.slice(id.indexOf('/') + 1);
}
