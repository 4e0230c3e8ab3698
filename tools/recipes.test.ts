/** The packs of recipes and what they point at: places, examples, evidence, and readers that the paper names. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { COMPUTED } from '@primum/core/compliance/computed-findings';
import { factsIn } from '@primum/core/knowledge/condition';
import { PHASES } from '@primum/core/knowledge/recipe-entry';
import { entryPoints } from '@primum/core/recipe/offer-recipes';
import { LENSES } from '@primum/core/term/lenses';
import { readPackFolder } from '@primum/formats/folder/read-pack-folder';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');
const { pack, faults } = await readPackFolder(resolve(ROOT, 'knowledge/recipes'));
const recipes = pack?.entries.recipes ?? [];
const concerns = pack?.entries.concerns ?? [];
const steps = recipes.flatMap((recipe) => recipe.steps.map((step) => ({ at: `${recipe.id} ${step.id}`, step })));
const shows = (recipe: string) =>
  recipes
    .filter(({ id }) => id === `recipes/${recipe}`)
    .flatMap((one) => one.steps.flatMap((step) => step['done-when'] ?? []))
    .flatMap((one) => ('evidence' in one ? [one.evidence.replace('evidence/', '')] : []));

describe('the recipes', () => {
  it('are each reached by one way in, for every reader that has to follow the guidance', () => {
    expect(faults).toEqual([]);
    const points = entryPoints(recipes);
    expect(points.flatMap((point) => point.recipes)).toHaveLength(recipes.length);
    const roles = new Set(recipes.flatMap((recipe) => recipe.for));
    expect(
      ['manufacturer', 'integrator', 'operator', 'notified-body'].filter((role) => !roles.has(role as never)),
    ).toEqual([]);
    const wants = recipes.map((recipe) => `${recipe['i-am']} ${recipe['i-want']}`);
    expect(new Set(wants).size).toBe(recipes.length);
  });

  it('are worked through in an example that is there', () => {
    const missing = recipes.filter(
      ({ example }) => !existsSync(resolve(ROOT, 'examples', example ?? '-', 'dossier.yaml')),
    );
    expect(missing.map(({ id }) => id)).toEqual([]);
  });

  it('are done partly in Primum, and every step has an end that somebody can see', () => {
    expect(recipes.filter((one) => one.steps.every((step) => step.place === 'outside')).map(({ id }) => id)).toEqual(
      [],
    );
    expect(steps.filter(({ step }) => step.takes === undefined).map(({ at }) => at)).toEqual([]);
    expect(steps.filter(({ step }) => (step.takes?.least ?? 0) > (step.takes?.most ?? 0)).map(({ at }) => at)).toEqual(
      [],
    );
    const ends = steps.filter(({ step }) => step['done-when'] === undefined && step.outputs === undefined);
    // The last step of the start-up leads to another recipe.
    expect(ends.map(({ at }) => at)).toEqual(['recipes/start-up go-on']);
  });

  it('ask only for what Primum can find, by ids that need no other pack to be understood', () => {
    const computed = steps.flatMap(({ step }) =>
      (step['done-when'] ?? []).flatMap((one) => ('computed' in one ? [one.computed] : [])),
    );
    expect(computed.filter((name) => !(COMPUTED as readonly string[]).includes(name))).toEqual([]);
    const refs = steps.flatMap(({ step }) => [
      ...(step.requirements ?? []),
      ...(step['done-when'] ?? []).flatMap((one) => ('evidence' in one ? [one.evidence] : [])),
      ...(step.when === undefined ? [] : factsIn(step.when).map(({ fact }) => fact)),
    ]);
    expect(refs.filter((ref) => !ref.includes('/'))).toEqual([]);
  });

  it('name steps once', () => {
    const twice = recipes.filter((recipe) => new Set(recipe.steps.map(({ id }) => id)).size < recipe.steps.length);
    expect(twice.map(({ id }) => id)).toEqual([]);
  });

  it('lead through verification and validation: plans, levels of test, security tests, traceability', () => {
    const wanted = [
      'secure-development-plan',
      'security-requirements',
      'code-analysis-report',
      'interoperability-test',
      'verification-report',
      'security-test-report',
      'fuzz-test-report',
      'penetration-test-report',
      'traceability-matrix',
      'validation-report',
    ];
    const shown = new Set(shows('verification-and-validation'));
    expect(wanted.filter((kind) => !shown.has(kind))).toEqual([]);
  });
});

describe('the concerns', () => {
  it('are at least 35, with some in every phase', () => {
    expect(concerns.length).toBeGreaterThanOrEqual(35);
    expect(PHASES.filter((phase) => concerns.filter((one) => one.phase === phase).length < 3)).toEqual([]);
  });

  it('have one accountable role that is not also asked, and words of three professions', () => {
    const wrong = concerns.filter(
      ({ accountable, with: others, words }) =>
        others?.includes(accountable) === true || LENSES.filter((lens) => words[lens] !== undefined).length < 3,
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });
});
