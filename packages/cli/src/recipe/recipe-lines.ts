/** Recipes as lines, for a terminal and as Markdown. */
import type { RecipeEntry } from '@primum/core/knowledge/recipe-entry';
import type { EntryPoint, OfferedRecipe } from '@primum/core/recipe/offer-recipes';
import type { RecipePicture, RecipeStep } from '@primum/core/recipe/recipe-picture';
import { escapeMarkdown } from '@primum/formats/report/markdown';
import { createColors } from 'picocolors';
import { plainText, wrapLines } from '../plain-text.ts';

export interface RecipeView {
  readonly columns: number;
  readonly colours: boolean;
  readonly markdown: boolean;
}

const SIGN = { done: '✓', next: '→', open: '·', 'not-needed': '–' } as const satisfies Record<
  RecipeStep['state'],
  string
>;
const BOX = { done: '[x]', next: '[ ] **next:**', open: '[ ]', 'not-needed': '(not needed)' } as const satisfies Record<
  RecipeStep['state'],
  string
>;

export function listLines(points: readonly EntryPoint[], view: RecipeView): string[] {
  return points.flatMap(({ iAm, recipes }) => [
    heading(iAm, 2, view),
    ...recipes.flatMap((one) => listed(one, one.explain, view)),
    '',
  ]);
}

export function offerLines(offers: readonly OfferedRecipe[], view: RecipeView): string[] {
  const group = (suits: boolean, title: string) => {
    const found = offers.filter((offer) => offer.suits === suits);
    if (found.length === 0) return [];
    return [heading(title, 2, view), ...found.flatMap(({ recipe, because }) => listed(recipe, because, view)), ''];
  };
  return [...group(true, 'Made for this dossier'), ...group(false, 'The others')];
}

function listed(recipe: RecipeEntry, says: string, view: RecipeView): string[] {
  const id = recipe.id.slice(recipe.id.indexOf('/') + 1);
  if (view.markdown)
    return [
      `- **${escapeMarkdown(recipe['i-want'])}** (\`${id}\`, ${recipe.steps.length} steps): ${escapeMarkdown(says)}`,
    ];
  return [`  ${id.padEnd(30)} ${plainText(recipe['i-want'])}`, ...wrapLines(plainText(says), view.columns, '    ')];
}

/** A recipe without a dossier. */
export function plainLines(recipe: RecipeEntry, view: RecipeView): string[] {
  const head = headLines({ ...recipe, iAm: recipe['i-am'], iWant: recipe['i-want'] }, view);
  const steps = recipe.steps.flatMap((step, at) => [
    `${at + 1}. ${shown(step.title, view)}${placeOf(step)}${takesOf(step)}`,
    ...detail([step.explain, step.why ?? ''], view),
  ]);
  return [...head, ...steps];
}

/** A recipe as a dossier stands in it. */
export function pictureLines(picture: RecipePicture, view: RecipeView): string[] {
  const next = picture.steps.find(({ id }) => id === picture.next);
  const far = `${picture.done} of ${picture.of} steps done.`;
  const then = next === undefined ? 'Nothing is left to do here.' : `Next: ${next.title}.`;
  return [
    ...headLines(picture, view),
    shown(`${far} ${then}`, view),
    '',
    ...picture.steps.flatMap((step, at) => [
      view.markdown
        ? `${at + 1}. ${BOX[step.state]} ${shown(step.title, view)}${placeOf(step)}${takesOf(step)}`
        : `${SIGN[step.state]} ${String(at + 1).padStart(2)} ${shown(step.title, view)}${placeOf(step)}${takesOf(step)}`,
      ...detail(step.state === 'next' ? [step.explain, step.why ?? '', step.because] : [step.because], view),
      ...detail(
        step.unsure.length === 0
          ? []
          : [`Whether it is needed hangs on ${step.unsure.map(({ title }) => title).join(', ')}.`],
        view,
      ),
    ]),
  ];
}

function headLines(
  recipe: { title: string; explain: string; iAm: string; iWant: string; example?: string | undefined },
  view: RecipeView,
): string[] {
  return [
    heading(recipe.title, 1, view),
    shown(`${recipe.iAm}: ${recipe.iWant.charAt(0).toLowerCase()}${recipe.iWant.slice(1)}.`, view),
    ...(view.markdown ? ['', escapeMarkdown(recipe.explain)] : wrapLines(plainText(recipe.explain), view.columns, '')),
    ...(recipe.example === undefined ? [] : [`Worked through in examples/${recipe.example}.`]),
    '',
  ];
}

function heading(text: string, level: 1 | 2, view: RecipeView): string {
  if (view.markdown) return `${'#'.repeat(level)} ${escapeMarkdown(text)}\n`;
  return createColors(view.colours).bold(plainText(text));
}

function shown(text: string, { markdown }: RecipeView): string {
  return markdown ? escapeMarkdown(text) : plainText(text);
}

function detail(texts: readonly string[], view: RecipeView): string[] {
  const filled = texts.filter((text) => text !== '');
  if (view.markdown) return filled.map((text) => `   ${escapeMarkdown(text)}`);
  return filled.flatMap((text) => wrapLines(plainText(text), view.columns, '     '));
}

function placeOf({ place }: Pick<RecipeStep, 'place'>): string {
  return place === 'outside' ? ' (outside Primum)' : ` (${place})`;
}

function takesOf({ takes }: Pick<RecipeStep, 'takes'>): string {
  if (takes === undefined) return '';
  const { least, most, unit } = takes;
  return least === most ? `, ${most} ${most === 1 ? unit.slice(0, -1) : unit}` : `, ${least} to ${most} ${unit}`;
}
