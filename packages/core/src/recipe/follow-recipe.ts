/**
 * The state of each step of a recipe, read off a dossier: a step is done when all that shows it is there, and people
 * tick only what nothing can show. More evidence never undoes a step.
 */
import { factsIn } from '../knowledge/condition.ts';
import { holds } from '../knowledge/holds.ts';
import type { RecipeEntry } from '../knowledge/recipe-entry.ts';
import type { DossierState } from './dossier-state.ts';
import { RECIPE_VERSION, type RecipePicture, type RecipeStep, type StepCheck } from './recipe-picture.ts';
import { tellCondition, tellFact } from './tell-condition.ts';

type Step = RecipeEntry['steps'][number];
type Judged = Pick<RecipeStep, 'state' | 'because' | 'checks' | 'unsure'>;

/** References of the recipe are full ids here. */
export function followRecipe(recipe: RecipeEntry, state: DossierState): RecipePicture {
  const judged = recipe.steps.map((step) => ({ step, ...judge(recipe.id, step, state) }));
  const next = judged.find((one) => one.state === 'open')?.step.id;
  const steps = judged.map(({ step, ...rest }) => viewOf(step, step.id === next ? { ...rest, state: 'next' } : rest));
  const needed = steps.filter((step) => step.state !== 'not-needed');
  return {
    version: RECIPE_VERSION,
    id: recipe.id,
    title: recipe.title,
    explain: recipe.explain,
    iAm: recipe['i-am'],
    iWant: recipe['i-want'],
    ...(recipe.example === undefined ? {} : { example: recipe.example }),
    done: needed.filter((step) => step.state === 'done').length,
    of: needed.length,
    ...(next === undefined ? {} : { next }),
    steps,
  };
}

function judge(recipe: string, step: Step, state: DossierState): Judged {
  const needed = step.when === undefined ? 'yes' : holds(step.when, state.told);
  if (needed === 'no' && step.when !== undefined)
    return {
      state: 'not-needed',
      because: `It is for cases where ${tellCondition(step.when, state.titleOf)}.`,
      checks: [],
      unsure: [],
    };
  const unsure = needed === 'open' ? untold(step, state) : [];
  const checks = (step['done-when'] ?? []).map((one) => check(one, state));
  const tick = state.ticks.find((one) => one.recipe === recipe && one.step === step.id);
  if (checks.length === 0) return { ...byTick(tick), checks, unsure };
  const missing = checks.filter((one) => !one.holds);
  if (missing.length === 0)
    return { state: 'done', because: `All ${checks.length} that show it are there.`, checks, unsure };
  const ticked = tick === undefined ? '' : `It was ticked on ${tick.on}, but `;
  const lacking = `${missing.length} of ${checks.length} that show it ${missing.length === 1 ? 'is' : 'are'} missing: ${missing.map(({ says }) => says).join('; ')}.`;
  return { state: 'open', because: `${ticked}${lacking}`, checks, unsure };
}

function byTick(tick: DossierState['ticks'][number] | undefined): Pick<Judged, 'state' | 'because'> {
  if (tick === undefined)
    return { state: 'open', because: 'Nothing in the dossier can show it: tick it when it is done.' };
  const note = tick.note === undefined ? '' : ` ${tick.note}`;
  return { state: 'done', because: `Ticked on ${tick.on}.${note}` };
}

function check(one: NonNullable<Step['done-when']>[number], { computed, evidence }: DossierState): StepCheck {
  if ('computed' in one) {
    const found = computed.get(one.computed);
    return {
      kind: 'computed',
      id: one.computed,
      holds: found?.holds ?? false,
      says: found?.says ?? `${one.computed} was not looked at`,
    };
  }
  const found = evidence.get(one.evidence);
  // The kind is of a pack that the dossier does not name: its title is not known here.
  const says = found?.says ?? `no ${one.evidence.slice(one.evidence.indexOf('/') + 1).replaceAll('-', ' ')}`;
  return { kind: 'evidence', id: one.evidence, holds: found?.holds ?? false, says };
}

function untold(step: Step, { told, titleOf }: DossierState): RecipeStep['unsure'] {
  const facts = new Set(step.when === undefined ? [] : factsIn(step.when).map(({ fact }) => fact));
  return [...facts]
    .filter((fact) => told.answer(fact) === undefined)
    .map((fact) => ({ fact, title: tellFact(fact, titleOf) }));
}

function viewOf(step: Step, judged: Judged): RecipeStep {
  return {
    id: step.id,
    title: step.title,
    explain: step.explain,
    ...(step.why === undefined ? {} : { why: step.why }),
    place: step.place,
    inputs: step.inputs ?? [],
    outputs: step.outputs ?? [],
    requirements: step.requirements ?? [],
    ...(step.takes === undefined ? {} : { takes: step.takes }),
    ...judged,
  };
}
