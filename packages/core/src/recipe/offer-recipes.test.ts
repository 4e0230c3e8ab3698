import { describe, expect, it } from 'vitest';
import { RecipeEntry } from '../knowledge/recipe-entry.ts';
import { entryPoints, offerRecipes, type Reader } from './offer-recipes.ts';

const recipe = (id: string, rest: object) =>
  RecipeEntry.parse({
    id: `own/${id}`,
    title: id,
    explain: id,
    'i-am': 'Somebody',
    'i-want': id,
    source: { document: 'own work', mark: 'proposal' },
    steps: [{ id: 'one', title: 'one', explain: 'one', place: 'overview' }],
    ...rest,
  });
const recipes = [
  recipe('buy', { for: ['operator'], stages: ['installation'], 'i-am': 'A hospital' }),
  recipe('first', { for: ['manufacturer'], stages: ['design'] }),
  recipe('model', { for: ['manufacturer'], when: { fact: 'own/has-model', is: true } }),
  recipe('retire', { for: ['manufacturer'], stages: ['end-of-life'] }),
];
const offered = (given: Partial<Reader>, model?: boolean) =>
  offerRecipes(recipes, {
    roles: ['manufacturer'],
    stage: 'design',
    told: { answer: () => model, order: () => undefined },
    titleOf: () => undefined,
    ...given,
  });
const order = (given: Partial<Reader>, model?: boolean) => offered(given, model).map((one) => one.recipe.title);

describe('offered first', () => {
  it('is what is made for just such a device, then what is made for the party at its stage', () => {
    expect(order({}, true)).toEqual(['model', 'first', 'retire', 'buy']);
    expect(order({}, false).slice(0, 1)).toEqual(['first']);
  });

  it('is what is made for the stage, before what is made for another one', () => {
    expect(order({ stage: 'end-of-life' })).toEqual(['retire', 'model', 'first', 'buy']);
  });

  it('is another recipe to another party', () => {
    expect(order({ roles: ['operator'], stage: 'installation' })[0]).toBe('buy');
  });

  it('says why something is not offered first, and leaves nothing out', () => {
    const retire = offered({}).find((one) => one.recipe.title === 'retire');
    expect(retire).toMatchObject({ suits: false, because: 'Not first here: it is for the stages end-of-life.' });
    expect(offered({})).toHaveLength(recipes.length);
  });
});

it('every recipe stands under exactly one way in', () => {
  const points = entryPoints(recipes);
  expect(points.map(({ iAm }) => iAm)).toEqual(['A hospital', 'Somebody']);
  expect(points.flatMap((point) => point.recipes)).toHaveLength(recipes.length);
});
