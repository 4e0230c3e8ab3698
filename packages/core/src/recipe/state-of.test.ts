import { describe, expect, it } from 'vitest';
import { assess } from '../assessment/assess.ts';
import { ComplianceDocument } from '../dossier/compliance-document.ts';
import { joinPacks } from '../knowledge/join-packs.ts';
import { lawPack } from '../testing/law-pack.ts';
import { tinyDossier } from '../testing/tiny-dossier.ts';
import { tinyPack } from '../testing/tiny-pack.ts';
import { followRecipe } from './follow-recipe.ts';
import { recipesOf } from './recipes-of.ts';
import { stateOf } from './state-of.ts';

const step = (id: string, rest: object) => ({ id, title: id, explain: id, place: 'system', ...rest });
const LAW = {
  'evidence-kinds': [{ id: 'plan', title: 'Plan of tests', 'fresh-for': { months: 12 } }],
  recipes: [
    {
      id: 'first',
      explain: 'Leads.',
      for: ['manufacturer'],
      'i-am': 'A maker',
      'i-want': 'To begin',
      steps: [
        step('draw', { 'done-when': [{ computed: 'system-described' }] }),
        step('plan', { 'done-when': [{ evidence: 'plan' }] }),
        step('talk', {}),
      ],
    },
  ],
};

function picture(compliance: object, { on = '2026-11-26', party = 'maker' } = {}) {
  const { knowledge, faults } = joinPacks([tinyPack(), lawPack(LAW)]);
  expect(faults).toEqual([]);
  const dossier = { ...tinyDossier(), compliance: ComplianceDocument.parse(compliance) };
  const told = { answer: () => undefined, order: () => undefined };
  const state = stateOf(assess(dossier, knowledge), { on, party, told, classes: [], unsettled: [] });
  const [recipe] = recipesOf(knowledge.index);
  if (recipe === undefined) throw new Error('the pack has a recipe');
  return followRecipe(recipe, state);
}

const plan = (rest: object = {}) => ({ id: 'p', kind: 'law/plan', title: 'Tests of May', on: '2026-05-01', ...rest });

describe('a recipe in a dossier', () => {
  it('reads what is drawn off the system, and says which evidence is lacking by its title', () => {
    const { steps } = picture({});
    expect(steps.map(({ state }) => state)).toEqual(['done', 'next', 'open']);
    expect(steps[1]?.because).toBe('1 of 1 that show it is missing: no plan of tests.');
  });

  it('counts short references of its pack and ticks of the dossier', () => {
    const shown = picture({ evidence: [plan()], ticks: [{ recipe: 'law/first', step: 'talk', on: '2026-06-01' }] });
    expect(shown).toMatchObject({ done: 3, of: 3 });
    expect(shown.steps[1]?.checks).toEqual([
      { kind: 'evidence', id: 'law/plan', holds: true, says: 'plan of tests: Tests of May, 2026-05-01' },
    ]);
  });

  it('does not count evidence that expired, is still to come, or is of another party', () => {
    const says = (compliance: object, asked = {}) => picture(compliance, asked).steps[1]?.because;
    expect(says({ evidence: [plan()] }, { on: '2027-06-01' })).toContain('Tests of May counted until 2027-05-01');
    expect(says({ evidence: [plan()] }, { on: '2026-04-01' })).toContain('Tests of May counts from 2026-05-01 on');
    expect(says({ evidence: [plan({ by: 'somebody' })] })).toContain('no plan of tests');
  });

  it('is not undone by an expired paper beside one that counts', () => {
    const old = plan({ id: 'old', on: '2020-01-01' });
    expect(picture({ evidence: [old, plan()] }).steps[1]?.state).toBe('done');
  });
});
