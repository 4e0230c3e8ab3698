/** Where in the workbench a step of a recipe is done, with the recipe kept open at the side. */
import type { RecipeStep, StepCheck } from '@primum/core/recipe/recipe-picture';
import { computedPlace, type ScreenPlace } from '../computed-place.ts';

const PLACE: Readonly<Record<string, ScreenPlace>> = {
  overview: { to: '/dossiers/$dossier' },
  facts: { to: '/dossiers/$dossier/classification' },
  system: { to: '/dossiers/$dossier/system' },
  harm: { to: '/dossiers/$dossier/harm' },
  risk: { to: '/dossiers/$dossier/risk' },
  controls: { to: '/dossiers/$dossier/risk', search: { view: 'what-if' } },
  compliance: { to: '/dossiers/$dossier/compliance' },
  responsibility: { to: '/dossiers/$dossier/responsibility' },
  knowledge: { to: '/knowledge' },
  history: { to: '/dossiers/$dossier/history' },
  organisation: { to: '/organisation' },
};

/** Undefined: it is not done in Primum. */
export function stepPlace({ place }: Pick<RecipeStep, 'place'>): ScreenPlace | undefined {
  return Object.hasOwn(PLACE, place) ? PLACE[place] : undefined;
}

/** Evidence is attached; everything else is seen to where Primum finds it. */
export function checkPlace({ kind, id }: Pick<StepCheck, 'kind' | 'id'>): ScreenPlace | undefined {
  if (kind === 'computed') return computedPlace(id);
  return { to: '/dossiers/$dossier/compliance', search: { view: 'evidence', attach: id } };
}
