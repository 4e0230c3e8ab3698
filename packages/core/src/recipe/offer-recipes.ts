/** Which recipes to offer first, for a party and where its dossier stands; and the ways in for who has no dossier yet. */
import type { Stage } from '../knowledge/clinical-kinds.ts';
import { type FactsTold, type Holds, holds } from '../knowledge/holds.ts';
import type { RecipeEntry } from '../knowledge/recipe-entry.ts';
import type { Role } from '../knowledge/requirement-entry.ts';
import { tellCondition, type TitleOf } from './tell-condition.ts';

export interface Reader {
  readonly roles: readonly Role[];
  readonly stage: Stage;
  readonly told: FactsTold;
  readonly titleOf: TitleOf;
}

export interface OfferedRecipe {
  readonly recipe: RecipeEntry;
  /** Made for this party, at this stage, and for such a device as far as that is known. */
  readonly suits: boolean;
  readonly because: string;
}

/** What suits comes first; of two that suit, the one made for just such a device, then the one written for the role above all. */
export function offerRecipes(recipes: readonly RecipeEntry[], reader: Reader): readonly OfferedRecipe[] {
  return recipes
    .map((recipe) => ({ recipe, ...fitOf(recipe, reader) }))
    .sort((a, b) => compare(a.rank, b.rank) || a.recipe.id.localeCompare(b.recipe.id))
    .map(({ recipe, suits, because }) => ({ recipe, suits, because }));
}

/** One way in. */
export interface EntryPoint {
  readonly iAm: string;
  readonly recipes: readonly RecipeEntry[];
}

/** Every recipe under who it is for, in the order of the recipes. */
export function entryPoints(recipes: readonly RecipeEntry[]): readonly EntryPoint[] {
  const groups = Map.groupBy(recipes, (recipe) => recipe['i-am']);
  return [...groups].map(([iAm, group]) => ({ iAm, recipes: group }));
}

const WHEN_RANK: Readonly<Record<Holds | 'none', number>> = { yes: 0, none: 1, open: 2, no: 3 };

function fitOf(
  recipe: RecipeEntry,
  { roles, stage, told, titleOf }: Reader,
): Omit<OfferedRecipe, 'recipe'> & { rank: readonly number[] } {
  const role = recipe.for.findIndex((one) => roles.includes(one));
  const inStage = recipe.stages === undefined || recipe.stages.includes(stage);
  const when = recipe.when === undefined ? 'none' : holds(recipe.when, told);
  const against = [
    ...(role < 0 ? [`it is for ${recipe.for.join(', ')}`] : []),
    ...(inStage ? [] : [`it is for the stages ${(recipe.stages ?? []).join(', ')}`]),
    ...(when === 'no' && recipe.when !== undefined
      ? [`it is for cases where ${tellCondition(recipe.when, titleOf)}`]
      : []),
  ];
  const suits = against.length === 0;
  return {
    suits,
    because: suits ? `For ${recipe.for[role] ?? ''} at the stage ${stage}.` : `Not first here: ${against.join('; ')}.`,
    rank: [against.length, role < 0 ? 1 : 0, WHEN_RANK[when], Math.max(role, 0)],
  };
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((rank, index) => rank !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}
