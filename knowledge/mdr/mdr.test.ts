/** The duties of MDR and IVDR: twins, classes, clocks, and that a bill asks nothing of anybody. */
import { join } from 'node:path';
import type { Condition } from '@primum/core/knowledge/condition';
import { readPackFolder } from '@primum/formats/folder/read-pack-folder';
import { describe, expect, it, test } from 'vitest';

const read = async (name: string) => (await readPackFolder(join(import.meta.dirname, '..', name))).pack?.entries;
const [mdr, ivdr] = await Promise.all([read('mdr'), read('ivdr')]);
const requirements = [...(mdr?.requirements ?? []), ...(ivdr?.requirements ?? [])];
const byId = new Map(requirements.map((entry) => [entry.id, entry]));
const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);

describe('twins of MDR and IVDR', () => {
  const paired = requirements.flatMap((entry) =>
    (entry['same-as'] ?? []).filter((id) => /^(mdr|ivdr)\//.test(id)).map((id) => ({ entry, twin: byId.get(id) })),
  );

  it('point at each other, across the two laws', () => {
    expect(paired.length).toBeGreaterThan(400);
    const oneWay = paired.filter(
      ({ entry, twin }) =>
        twin?.['same-as']?.includes(entry.id) !== true || twin.id.split('/')[0] === entry.id.split('/')[0],
    );
    expect(ids(oneWay.map(({ entry }) => entry))).toEqual([]);
  });

  it('have one clock', () => {
    const apart = paired.filter(
      ({ entry, twin }) => JSON.stringify(entry.clock?.within) !== JSON.stringify(twin?.clock?.within),
    );
    expect(ids(apart.map(({ entry }) => entry))).toEqual([]);
  });
});

describe('clocks', () => {
  /** Limits as the articles have them: Art. 87(3) to (5) MDR, 82(3) to (5) IVDR; Art. 31(4) and Annex VI C 5.8. */
  test.each([
    ['mdr/vig-15', 'Article 87(3)', 15],
    ['ivdr/vig-15', 'Article 82(3)', 15],
    ['mdr/vig-10', 'Article 87(5)', 10],
    ['ivdr/vig-10', 'Article 82(5)', 10],
    ['mdr/vig-2', 'Article 87(4)', 2],
    ['ivdr/vig-2', 'Article 82(4)', 2],
    ['mdr/art-31-4', 'Article 31(4)', 7],
    ['mdr/annex-vi-c-5-8', 'Annex VI C 5.8', 30],
  ])('%s holds %s: %i calendar days', (id, clause, amount) => {
    const entry = byId.get(id);
    expect(entry?.clause).toBe(clause);
    expect(entry?.clock?.within).toEqual({ amount, unit: 'calendar-days' });
  });

  it('have no number of days where the law has none', () => {
    const numberless = [
      'vig-inc',
      'vig-final',
      'vig-final-report',
      'fsca-pre',
      'fsn',
      'trend',
      'psr',
      'ca-ask',
      'risk',
    ];
    const numbered = numberless
      .flatMap((slug) => [`mdr/${slug}`, `ivdr/${slug}`])
      .map((id) => ({ id, clock: byId.get(id)?.clock }));
    expect(
      numbered.filter(({ clock }) => clock === undefined || clock.within !== undefined).map(({ id }) => id),
    ).toEqual([]);
  });
});

describe('classes', () => {
  const inScheme = new Map(
    [...(mdr?.schemes ?? []), ...(ivdr?.schemes ?? [])].map(({ id, classes }) => [id, ids(classes)]),
  );
  const tests = requirements.flatMap(({ id, applies }) =>
    applies ? classTests(applies).map((one) => ({ id, ...one })) : [],
  );

  it('that a duty names are classes of the scheme', () => {
    expect(inScheme.get('mdr/class')).toBeDefined();
    const strange = tests.filter(({ scheme, named }) => inScheme.get(scheme)?.includes(named) !== true);
    expect(strange).toEqual([]);
  });

  it('of each law have their report, way to conformity and label', () => {
    const named = (scheme: string, file: RegExp) =>
      new Set(tests.filter((one) => one.scheme === scheme && file.test(one.id)).map((one) => one.named));
    for (const duty of [/\/(art-85|psur-ii.*)$/, /\/art-52-/, /\/art-27-4-/])
      expect(named('mdr/class', duty)).toEqual(new Set(['I', 'IIa', 'IIb', 'III']));
    for (const duty of [/\/(art-80|psur-[cd])$/, /\/art-48-/, /\/art-24-4-/])
      expect(named('ivdr/class', duty)).toEqual(new Set(['A', 'B', 'C', 'D']));
  });

  it('bind every duty of the law itself to devices of that law', () => {
    const unbound = requirements.filter(({ id }) => !tests.some((one) => one.id === id));
    expect(ids(unbound)).toEqual([]);
  });
});

it('asks nothing by a bill, and by guidance no more than should', () => {
  const bill = requirements.filter(({ status }) => status === 'bill');
  expect(bill.length).toBeGreaterThan(8);
  const binding = requirements.filter(
    ({ status, force }) => (status === 'bill' || status === 'guidance') && force === 'must',
  );
  expect(ids(binding)).toEqual([]);
  expect(ids(bill.filter(({ clock, 'met-by': proofs }) => clock !== undefined || proofs !== undefined))).toEqual([]);
});

it('marks what later acts put in as known, since their text was not read', () => {
  const later = requirements.filter(({ id }) => /\/(supply|transition-end-.*|bill-.*)$/.test(id));
  expect(later.length).toBeGreaterThan(20);
  expect(ids(later.filter(({ source }) => source.mark !== 'known'))).toEqual([]);
});

function classTests(condition: Condition): { readonly scheme: string; readonly named: string }[] {
  if ('all' in condition) return condition.all.flatMap(classTests);
  if ('any' in condition) return condition.any.flatMap(classTests);
  if ('not' in condition) return classTests(condition.not);
  if (!/^(mdr|ivdr)\/class$/.test(condition.fact)) return [];
  const { is, 'at-least': least } = condition;
  return [is, least].flat().flatMap((named) => (typeof named === 'string' ? [{ scheme: condition.fact, named }] : []));
}
