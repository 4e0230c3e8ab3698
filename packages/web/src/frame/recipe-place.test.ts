import { COMPUTED } from '@primum/core/compliance/computed-findings';
import { RecipeEntry } from '@primum/core/knowledge/recipe-entry';
import { describe, expect, it } from 'vitest';
import { checkPlace, stepPlace } from './recipe-place.ts';

const places = RecipeEntry.shape.steps.element.shape.place.options;

describe('the place of a step', () => {
  it('is there for every place that recipes can name, but for what is done outside', () => {
    expect(places.filter((place) => stepPlace({ place }) === undefined)).toEqual(['outside']);
  });

  it('is there for everything that shows a step to be done', () => {
    expect(COMPUTED.filter((id) => checkPlace({ kind: 'computed', id }) === undefined)).toEqual([]);
    expect(checkPlace({ kind: 'evidence', id: 'evidence/sbom' })?.search).toEqual({
      view: 'evidence',
      attach: 'evidence/sbom',
    });
  });

  it('is none for names that no object has by itself', () => {
    expect([stepPlace({ place: 'constructor' }), checkPlace({ kind: 'computed', id: 'toString' })]).toEqual([
      undefined,
      undefined,
    ]);
  });
});
