/** Recipes for an opened dossier, and how far it is in each. */
import type { RecipesAnswer, RecipesQuery } from '@primum/core/api/recipes';
import type { Assessment } from '@primum/core/assessment/assess';
import { complianceModel } from '@primum/core/compliance/compliance-model';
import { factsFor } from '@primum/core/compliance/facts-for';
import { rolesOfParty } from '@primum/core/compliance/party-roles';
import { DomainError } from '@primum/core/domain-error';
import { partyAsked } from '@primum/core/dossier/party-asked';
import { followRecipe } from '@primum/core/recipe/follow-recipe';
import { offerRecipes } from '@primum/core/recipe/offer-recipes';
import type { RecipePicture } from '@primum/core/recipe/recipe-picture';
import { recipesOf } from '@primum/core/recipe/recipes-of';
import { stateOf } from '@primum/core/recipe/state-of';
import type { OpenedDossier } from '@primum/formats/folder/open-dossier';
import { assessmentOf } from './assessment-of.ts';

/** `today`: ISO date, for a question without a day. Throws NOT_FOUND for a party that is not there, DOSSIER_INVALID. */
export function offeredRecipes(opened: OpenedDossier, query: RecipesQuery, today: string): RecipesAnswer {
  const { assessment, party, told, state } = read(opened, query, today);
  const { knowledge, dossier } = assessment;
  const roles = rolesOfParty(dossier.system, party, complianceModel(knowledge));
  const offers = offerRecipes(recipesOf(knowledge.index), {
    roles,
    stage: dossier.dossier.stage,
    told,
    titleOf: state.titleOf,
  });
  return {
    recipes: offers.map(({ recipe, suits, because }) => {
      const { id, title, explain, iAm, iWant, done, of } = followRecipe(recipe, state);
      return { id, title, explain, iAm, iWant, suits, because, done, of };
    }),
  };
}

/** `recipe`: full or short id. Throws NOT_FOUND for it too. */
export function followedRecipe(
  opened: OpenedDossier,
  query: RecipesQuery & { readonly recipe: string },
  today: string,
): RecipePicture {
  const { assessment, state } = read(opened, query, today);
  const recipes = recipesOf(assessment.knowledge.index);
  const found = recipes.find(({ id }) => id === query.recipe || id.endsWith(`/${query.recipe}`));
  if (found === undefined)
    throw new DomainError('NOT_FOUND', `no pack of this dossier has a recipe "${query.recipe}"`, {
      recipe: query.recipe,
    });
  return followRecipe(found, state);
}

/** By what is in place now, as compliance looks at it. */
function read(opened: OpenedDossier, { on, party: asked }: RecipesQuery, today: string) {
  const assessment: Assessment = assessmentOf(opened, { mode: 'current', proposed: '0' });
  const { dossier, knowledge } = assessment;
  const party = partyAsked(dossier, asked);
  const { told, classes, unsettled } = factsFor(dossier, knowledge, party);
  return { assessment, party, told, state: stateOf(assessment, { on: on ?? today, party, told, classes, unsettled }) };
}
