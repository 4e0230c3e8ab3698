import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RecipeEntry } from '../knowledge/recipe-entry.ts';
import type { DossierState } from './dossier-state.ts';
import { followRecipe } from './follow-recipe.ts';
import { RecipePicture } from './recipe-picture.ts';

const source = { document: 'own work', mark: 'proposal' } as const;
const step = (id: string, rest: object = {}) => ({ id, title: id, explain: id, place: 'system', ...rest });
const recipe = RecipeEntry.parse({
  id: 'own/first',
  title: 'First',
  explain: 'Leads to the first.',
  for: ['manufacturer'],
  'i-am': 'A manufacturer',
  'i-want': 'To begin',
  source,
  steps: [
    step('purpose', { 'done-when': [{ computed: 'purpose-stated' }] }),
    step('tests', { 'done-when': [{ evidence: 'evidence/test-report' }, { evidence: 'evidence/fuzz-report' }] }),
    step('talk'),
    step('model', { when: { fact: 'own/has-model', is: true }, 'done-when': [{ evidence: 'evidence/model-report' }] }),
  ],
});

const state = (given: Partial<DossierState> & { model?: boolean } = {}): DossierState => ({
  computed: new Map(),
  evidence: new Map(),
  told: { answer: () => given.model, order: () => undefined },
  titleOf: () => undefined,
  ticks: [],
  ...given,
});
const there = (kinds: readonly string[]) => new Map(kinds.map((kind) => [kind, { holds: true, says: kind }]));
const stated = new Map([['purpose-stated', { holds: true, says: 'the purpose is stated' }]]);
const statesOf = (given: DossierState) => followRecipe(recipe, given).steps.map((one) => one.state);

describe('the steps of a recipe', () => {
  it('begin with the first, and the one for other devices is not needed', () => {
    const picture = followRecipe(recipe, state({ model: false }));
    expect(picture.steps.map((one) => one.state)).toEqual(['next', 'open', 'open', 'not-needed']);
    expect(picture).toMatchObject({ done: 0, of: 3, next: 'purpose' });
    expect(picture.steps[3]?.because).toBe('It is for cases where own/has-model is yes.');
    expect(RecipePicture.parse(picture)).toEqual(picture);
  });

  it('are done when all that shows them is there, and say what is missing until then', () => {
    const half = state({ computed: stated, evidence: there(['evidence/test-report']) });
    const picture = followRecipe(recipe, half);
    expect(picture.steps.slice(0, 2).map((one) => one.state)).toEqual(['done', 'next']);
    expect(picture.steps[1]?.because).toBe('1 of 2 that show it is missing: no fuzz report.');
  });

  it('are ticked by people only where nothing can show them', () => {
    const ticks = ['talk', 'tests'].map((one) => ({ recipe: 'own/first', step: one, on: '2026-11-01' }));
    const { steps } = followRecipe(recipe, state({ ticks }));
    expect(steps[2]).toMatchObject({ state: 'done', because: 'Ticked on 2026-11-01.' });
    expect(steps[1]?.state).toBe('open');
    expect(steps[1]?.because).toMatch(/^It was ticked on 2026-11-01, but 2 of 2/);
    expect(statesOf(state({ ticks: [{ recipe: 'own/other', step: 'talk', on: '2026-11-01' }] }))[2]).toBe('open');
  });

  it('stay open and say which fact is missing where nobody has told it', () => {
    const { steps, of } = followRecipe(recipe, state());
    expect(steps[3]).toMatchObject({ state: 'open', unsure: [{ fact: 'own/has-model', title: 'own/has-model' }] });
    expect(of).toBe(4);
  });

  it('have no next one when all that is needed is done', () => {
    const evidence = there(['evidence/test-report', 'evidence/fuzz-report']);
    const ticks = [{ recipe: 'own/first', step: 'talk', on: '2026-11-01' }];
    const picture = followRecipe(recipe, state({ computed: stated, evidence, ticks, model: false }));
    expect(picture).toMatchObject({ done: 3, of: 3 });
    expect(picture.next).toBeUndefined();
  });

  it('are never undone by more evidence, more findings that hold, or more ticks', () => {
    const kinds = ['evidence/test-report', 'evidence/fuzz-report', 'evidence/model-report'];
    const drawn = fc.record({
      few: fc.subarray(kinds),
      more: fc.subarray(kinds),
      said: fc.boolean(),
      model: fc.option(fc.boolean(), { nil: undefined }),
    });
    fc.assert(
      fc.property(drawn, ({ few, more, said, model }) => {
        const given = (evidence: readonly string[], all: boolean) =>
          state({
            evidence: there(evidence),
            ...(all ? { computed: stated, ticks: [{ recipe: 'own/first', step: 'talk', on: '2026-11-01' }] } : {}),
            ...(model === undefined ? {} : { model }),
          });
        const before = statesOf(given(few, false));
        const after = statesOf(given([...few, ...more], said));
        expect(before.filter((one, at) => one === 'done' && after[at] !== 'done')).toEqual([]);
      }),
    );
  });

  it('have at most one that is next, and it is the first that is not done', () => {
    const kinds = ['evidence/test-report', 'evidence/fuzz-report', 'evidence/model-report'];
    fc.assert(
      fc.property(fc.subarray(kinds), fc.boolean(), (evidence, said) => {
        const states = statesOf(state({ evidence: there(evidence), ...(said ? { computed: stated } : {}) }));
        const at = states.indexOf('next');
        expect(states.slice(0, at).filter((one) => one !== 'done' && one !== 'not-needed')).toEqual([]);
        expect(states.lastIndexOf('next')).toBe(at);
      }),
    );
  });
});
