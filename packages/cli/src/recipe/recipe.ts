import type { RecipeEntry } from '@primum/core/knowledge/recipe-entry';
import { LENSES } from '@primum/core/term/lenses';
import { ASSESSMENT_OPTIONS } from '../assessed.ts';
import type { CommandCall, CommandSpec } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { packFolders } from '../pack-folders.ts';

export const command: CommandSpec = {
  name: 'recipe',
  summary: 'lead step by step: who I am, what I want, where a dossier stands and what comes next',
  explain:
    'Without an argument it lists the recipes by who they are for. A step is done when what shows it is in the dossier; people tick only what nothing can show, in compliance.yaml. Times are a proposal of this project.',
  arguments: [
    { name: '[recipe]', explain: 'id of a recipe' },
    { name: '[dossier]', explain: 'folder of the dossier that it is followed in' },
  ],
  options: [
    { flags: '--for <dossier>', explain: 'list the recipes that suit this dossier first' },
    {
      flags: '--party <party>',
      explain: 'party that follows it (id in system.yaml); default: the owner of the dossier',
    },
    { flags: '--on <date>', explain: 'as it stands on this day (year-month-day); default: today' },
    { flags: '--chart', explain: 'the concerns of bringing a device into a hospital, by phase and by whose they are' },
    {
      flags: '--lens <profession>',
      explain: 'with --chart: concerns in the words of this profession',
      choices: LENSES,
    },
    { flags: '--format <format>', explain: 'how to tell', choices: ['text', 'json', 'markdown'], default: 'text' },
    ...ASSESSMENT_OPTIONS,
  ],
  examples: [
    'recipe',
    'recipe manufacturer-first-ce-mark examples/sequencer',
    'recipe --for examples/remote-patient-monitoring --party hospital',
    'recipe --chart --lens clinical --format markdown',
  ],
  run: recipeCommand,
};

async function recipeCommand(call: CommandCall): Promise<number> {
  const { io, options } = call;
  const [wanted, folder] = call.arguments;
  const { openPack } = await import('../open-pack.ts');
  const pack = await openPack('recipes', packFolders(call));
  if (options['chart'] === true) {
    const { chartText } = await import('./chart-text.ts');
    io.out(await chartText(pack.entries.concerns, call));
    return EXIT.ok;
  }
  const { indexEntries } = await import('@primum/core/knowledge/entry-index');
  const { recipesOf } = await import('@primum/core/recipe/recipes-of');
  const recipes = recipesOf(indexEntries([pack]));
  const { listText, offersText, recipeText } = await import('./recipe-output.ts');
  if (typeof options['for'] === 'string') io.out(await offersText(recipes, options['for'], call));
  else if (typeof wanted !== 'string') io.out(listText(recipes, call));
  else io.out(await recipeText(await recipeOf(recipes, wanted), typeof folder === 'string' ? folder : undefined, call));
  return EXIT.ok;
}

async function recipeOf(recipes: readonly RecipeEntry[], wanted: string): Promise<RecipeEntry> {
  const found = recipes.find(({ id }) => id === wanted || id.endsWith(`/${wanted}`));
  if (found !== undefined) return found;
  const { DomainError } = await import('@primum/core/domain-error');
  const { nearest } = await import('@primum/core/suggestion');
  const near = nearest(
    wanted,
    recipes.map(({ id }) => id.slice(id.indexOf('/') + 1)),
  );
  throw new DomainError('NOT_FOUND', `there is no recipe "${wanted}"`, {
    hint: near === undefined ? 'primum recipe lists them' : `did you mean "${near}"?`,
  });
}
