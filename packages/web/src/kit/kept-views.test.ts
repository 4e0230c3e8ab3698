import { describe, expect, it } from 'vitest';
import { keepViews, keptViews, withView } from './kept-views.ts';

function shelf(first: Readonly<Record<string, string>> = {}) {
  const kept = new Map(Object.entries(first));
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
    kept,
  };
}
const view = (title: string, filter = '') => ({ title, arrangement: { filter, sort: { column: 'risk', down: true } } });

describe('views of a table', () => {
  it('come back as they were kept, each table its own', () => {
    const own = shelf();
    const views = [view('Open', 'tablet'), { title: 'By kind', arrangement: { filter: '', group: 'kind' } }];
    keepViews('threats', views, own);
    expect(keptViews('threats', own)).toEqual(views);
    expect(keptViews('harms', own)).toEqual([]);
    keepViews('threats', [], own);
    expect(own.kept.size).toBe(0);
  });

  it('take the place of the one of the same title, and of the oldest where there are too many', () => {
    expect(withView([view('a'), view('b')], view('a', 'new'))).toEqual([view('b'), view('a', 'new')]);
    const many = Array.from({ length: 30 }, (_, at) => view(`${at}`));
    expect(withView(many, view('x')).map(({ title }) => title)).toEqual([
      ...many.slice(1).map(({ title }) => title),
      'x',
    ]);
  });

  it.each([
    '{',
    '7',
    '[{"title":1}]',
    '[{"title":"x","arrangement":{"filter":3}}]',
    '[{"title":"x","arrangement":{"filter":"","sort":"risk"}}]',
  ])('that are none are left out: %s', (text) => {
    expect(keptViews('harms', shelf({ 'primum-views-harms': text }))).toEqual([]);
  });
});
