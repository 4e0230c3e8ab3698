/** The published cases that are whole: class, gaps, baseline and a recipe followed to its end. */
import { join, resolve } from 'node:path';
import { assess } from '@primum/core/assessment/assess';
import { classify } from '@primum/core/classification/classify';
import { baselineFor } from '@primum/core/compliance/baseline-for';
import { complianceFor } from '@primum/core/compliance/compliance-for';
import { complianceGround } from '@primum/core/compliance/compliance-ground';
import { complianceModel } from '@primum/core/compliance/compliance-model';
import { factsFor } from '@primum/core/compliance/facts-for';
import { compareGapHarms } from '@primum/core/compliance/gap-harm';
import { followRecipe } from '@primum/core/recipe/follow-recipe';
import { recipesOf } from '@primum/core/recipe/recipes-of';
import { stateOf } from '@primum/core/recipe/state-of';
import { describe, expect, it } from 'vitest';
import { openDossier } from './folder/open-dossier.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const ON = '2026-11-26';
/** Class C: the source of the case says so; IIb: MDR rule 12 for what gives medicines in a way that could hurt. */
const CASES = [
  { example: 'sequencer', scheme: 'ivdr/class', given: 'C', recipe: 'recipes/manufacturer-first-ce-mark' },
  { example: 'infusion-pump', scheme: 'mdr/class', given: 'IIb', recipe: 'recipes/hospital-buy' },
];

async function seen(example: string) {
  const opened = await openDossier(join(ROOT, 'examples', example), {
    packFolders: [join(ROOT, 'knowledge')],
    today: ON,
  });
  if (opened.judged === undefined) throw new Error(`${example} has faults`);
  const { dossier, knowledge } = opened.judged;
  const party = dossier.dossier.owner;
  const assessment = assess(dossier, knowledge);
  const facts = factsFor(dossier, knowledge, party);
  const model = complianceModel(knowledge);
  const ground = complianceGround(assessment, model, { ...facts, on: ON });
  const own = dossier.system.parties.find(({ id }) => id === party)?.facts ?? {};
  return {
    classification: classify({ ...dossier.dossier.device, ...own }, knowledge.classification),
    picture: complianceFor(ground, model, facts, { on: ON, party }),
    baseline: baselineFor(ground, model, facts.told, { on: ON, party }),
    recipes: recipesOf(knowledge.index),
    state: stateOf(assessment, { ...facts, on: ON, party }),
  };
}

describe.each(CASES)('the published case $example', async ({ example, scheme, given, recipe }) => {
  const { classification, picture, baseline, recipes, state } = await seen(example);

  it('has its class, and no fact is open that a class hangs on', () => {
    expect(classification.faults).toEqual([]);
    const found = classification.schemes.find((one) => one.scheme === scheme);
    expect(found).toMatchObject({ class: given, settled: true });
    expect(classification.schemes.flatMap(({ questions }) => questions.map(({ fact }) => fact))).toEqual([]);
  });

  it('has gaps, the worst harm behind them first, and none that hangs on a fact', () => {
    const rows = new Map(picture.rows.map((row) => [row.id, row]));
    const harms = picture.gaps.map((id) => rows.get(id)?.harm);
    expect(harms.length).toBeGreaterThan(10);
    const rising = harms.filter((harm, at) => at > 0 && compareGapHarms(harm, harms[at - 1]) > 0);
    expect(rising).toEqual([]);
    expect(picture.rows.filter(({ applies }) => applies !== 'yes').map(({ id }) => id)).toEqual([]);
  });

  it('is asked nothing that is only a bill or a proposal', () => {
    const asked = new Set(picture.rows.map(({ status }) => status));
    expect([...asked].filter((status) => status === 'bill' || status === 'proposal')).toEqual([]);
  });

  it('has a baseline by its class and exposure, which hangs on no fact', () => {
    expect(baseline.holding.map(({ id }) => id)).toContain('class-baselines/class-iib-or-c');
    expect(baseline.open).toEqual([]);
    expect(baseline.rows.filter(({ force }) => force === 'must').length).toBeGreaterThan(5);
  });

  it('follows its recipe to the end', () => {
    const entry = recipes.find(({ id }) => id === recipe);
    const steps = entry === undefined ? undefined : followRecipe(entry, state).steps;
    expect(steps?.filter((step) => step.state === 'open' || step.state === 'next').map(({ id }) => id)).toEqual([]);
    expect(steps?.filter((step) => step.state === 'done').length).toBeGreaterThan(5);
  });
});

describe('the sequencer', async () => {
  const { recipes, state } = await seen('sequencer');

  it('is asked for a performance evaluation in place of a clinical one', () => {
    const entry = recipes.find(({ id }) => id === 'recipes/manufacturer-first-ce-mark');
    const states = entry === undefined ? [] : followRecipe(entry, state).steps.map((step) => [step.id, step.state]);
    expect(Object.fromEntries(states)).toMatchObject({ clinical: 'not-needed', performance: 'done' });
  });
});

describe('the published case insulin-loop', async () => {
  const { judged } = await openDossier(join(ROOT, 'examples/insulin-loop'), {
    packFolders: [join(ROOT, 'knowledge')],
    today: ON,
  });
  const told = judged?.dossier.dossier.device ?? {};
  const classOf = (facts: typeof told) =>
    judged === undefined
      ? undefined
      : classify(facts, judged.knowledge.classification).schemes.find(({ scheme }) => scheme === 'mdr/class');

  it('is class III by rule 22, since its own sensing decides the dose', () => {
    expect(classOf(told)).toMatchObject({ class: 'III', settled: true });
    expect(classOf(told)?.by).toEqual(['mdr/rule-22']);
  });

  it('would be class IIb where a person commands the dose', () => {
    expect(classOf({ ...told, 'self-controlled-therapy': false })).toMatchObject({ class: 'IIb', settled: true });
  });
});
