/** The codes against the lists they come from, and that what we suggest is in the pack. */
import { readFileSync } from 'node:fs';
import { describeWithReference } from '@primum/core/testing/reference-data';
import { readPackFolder } from '@primum/formats/folder/read-pack-folder';
import { expect, it } from 'vitest';

const items = (await readPackFolder(import.meta.dirname)).pack?.entries.items ?? [];
const terms = items.filter(({ instrument }) => instrument === 'imdrf-terms');
const suggested = items.filter(({ instrument }) => instrument === 'suggested-coding');

it('suggests only codes that the pack has', () => {
  const known = new Set(terms.map(({ code }) => code));
  const named = suggested.flatMap(({ explain }) => explain?.match(/\b[A-G]\d{2,}\b/g) ?? []);
  expect(suggested.map(({ source }) => source.mark)).toEqual(suggested.map(() => 'proposal'));
  expect(named.length).toBeGreaterThan(25);
  expect(named.filter((code) => !known.has(code))).toEqual([]);
});

it('has each code under the heading that its digits say', () => {
  const strange = terms.filter(
    ({ id, in: parent }) => parent !== undefined && (parent === id || !id.startsWith(parent)),
  );
  expect(terms.length).toBeGreaterThan(180);
  expect(strange.map(({ id }) => id)).toEqual([]);
});

describeWithReference('the lists of IMDRF', ['regulatory/imdrf/imdrf-codes.csv'], (path) => {
  it('have every code of the pack, with this term', () => {
    const lines = readFileSync(path, 'utf8').split('\n');
    const listed = new Set(lines.map((line) => line.split(',').slice(1, 3).join(',').replaceAll('"', '')));
    const firstOf = (title: string) => title.split(',')[0];
    expect(terms.filter(({ code, title }) => !listed.has(`${code},${firstOf(title)}`)).map(({ code }) => code)).toEqual(
      [],
    );
  });
});
