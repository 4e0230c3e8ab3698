/** Recipes for a dossier: which suit, and how far it is in one. */
import { RecipesAnswer, RecipesQuery } from '@primum/core/api/recipes';
import { RecipePicture } from '@primum/core/recipe/recipe-picture';
import { z } from 'zod';
import { DossierAddress } from '../addresses.ts';
import { answerAsJson } from '../answer-as-json.ts';
import type { App } from '../app-type.ts';
import type { Deps } from '../deps.ts';

const READ = { action: 'dossier.read' } as const;
const RecipeAddress = DossierAddress.extend({
  recipe: z.string().min(1).max(200).describe('short id, as manufacturer-first-ce-mark'),
});

export function routes(app: App, deps: Deps): void {
  app.get(
    '/api/dossiers/:dossier/recipes',
    { config: READ, schema: { params: DossierAddress, querystring: RecipesQuery, response: { 200: RecipesAnswer } } },
    (request, reply) => answerAsJson(request, reply, { ask: 'recipes', ...request.query }, deps),
  );
  app.get(
    '/api/dossiers/:dossier/recipes/:recipe',
    { config: READ, schema: { params: RecipeAddress, querystring: RecipesQuery, response: { 200: RecipePicture } } },
    (request, reply) =>
      answerAsJson(request, reply, { ask: 'recipe', recipe: request.params.recipe, ...request.query }, deps),
  );
}
