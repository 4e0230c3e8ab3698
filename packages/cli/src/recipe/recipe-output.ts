/** What `primum recipe` prints: the list, what suits a dossier, and one recipe with or without a dossier. */
import type { RecipeEntry } from '@primum/core/knowledge/recipe-entry';
import { entryPoints, offerRecipes } from '@primum/core/recipe/offer-recipes';
import type { CommandCall } from '../command.ts';
import { jsonText } from '../json-text.ts';
import { progressOn } from '../progress.ts';
import { followedIn, readerOf } from './followed-in.ts';
import { listLines, offerLines, pictureLines, plainLines } from './recipe-lines.ts';

export function listText(recipes: readonly RecipeEntry[], { options, io }: CommandCall): string {
  const points = entryPoints(recipes);
  if (options['format'] === 'json')
    return jsonText(points.map(({ iAm, recipes: group }) => ({ iAm, recipes: group.map(shortOf) })));
  return told(listLines(points, viewOf({ options, io })));
}

export async function offersText(recipes: readonly RecipeEntry[], folder: string, call: CommandCall): Promise<string> {
  const progress = progressOn(call.io);
  const reader = await readerOf(folder, call, progress);
  progress.end();
  const offers = offerRecipes(recipes, reader);
  if (call.options['format'] === 'json')
    return jsonText(offers.map(({ recipe, suits, because }) => ({ ...shortOf(recipe), suits, because })));
  return told(offerLines(offers, viewOf(call)));
}

/** Without a dossier: the steps as they are written. */
export async function recipeText(recipe: RecipeEntry, folder: string | undefined, call: CommandCall): Promise<string> {
  const { options, io } = call;
  if (folder === undefined) {
    if (options['format'] === 'json') return jsonText(recipe);
    return told(plainLines(recipe, viewOf(call)));
  }
  const progress = progressOn(io);
  const picture = await followedIn(recipe, folder, call, progress);
  progress.end();
  return options['format'] === 'json' ? jsonText(picture) : told(pictureLines(picture, viewOf(call)));
}

function viewOf({ options, io }: Pick<CommandCall, 'options' | 'io'>) {
  return { columns: io.columns, colours: io.colours, markdown: options['format'] === 'markdown' };
}

function shortOf({ id, title, explain, steps, ...rest }: RecipeEntry) {
  return { id, title, iAm: rest['i-am'], iWant: rest['i-want'], explain, steps: steps.length };
}

function told(lines: readonly string[]): string {
  return `${lines.join('\n').trimEnd()}\n`;
}
