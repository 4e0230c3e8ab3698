import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeWithReference } from '@primum/core/testing/reference-data';
import { describe, expect, it } from 'vitest';
import { openAmong } from './open-source.ts';
import type { OscalDocument } from './oscal-document.ts';
import { parseOscal } from './parse-oscal.ts';
import { selectControls } from './select-controls.ts';
import { uuidFor } from './uuid-for.ts';

type Import = NonNullable<OscalDocument['profile']>['imports'][number];

const metadata = { title: 'x', 'last-modified': '2026-11-26T00:00:00Z', version: '1', 'oscal-version': '1.1.2' };
const profile = (name: string, ...imports: Import[]) => ({
  file: `${name}.json`,
  document: { profile: { uuid: uuidFor(name), metadata, imports } } satisfies OscalDocument,
});
const catalog = {
  file: 'catalog.json',
  document: {
    catalog: {
      uuid: uuidFor('catalog'),
      metadata,
      groups: [
        {
          title: 'Access',
          controls: [
            {
              id: 'ac-1',
              title: 'One',
              controls: [{ id: 'ac-1.1', title: 'A', controls: [{ id: 'ac-1.1.1', title: 'B' }] }],
            },
            { id: 'ac-2', title: 'Two' },
          ],
        },
      ],
      controls: [{ id: 'zz-1', title: 'Alone' }],
    },
  } satisfies OscalDocument,
};
const from = { href: 'some/where/catalog.json' };
const idsOf = (one: Import) => {
  const given = profile('p', one);
  return selectControls(given.document, openAmong([given, catalog]));
};

describe('selectControls', () => {
  it('takes all, those named, those that match, and what they hold, less what is excluded', () => {
    expect(idsOf({ ...from, 'include-all': {} }).ids).toEqual(['zz-1', 'ac-1', 'ac-1.1', 'ac-1.1.1', 'ac-2']);
    expect(idsOf({ ...from, 'include-controls': [{ 'with-ids': ['ac-2'] }] }).ids).toEqual(['ac-2']);
    expect(idsOf({ ...from, 'include-controls': [{ matching: [{ pattern: 'ac-?' }] }] }).ids).toEqual(['ac-1', 'ac-2']);
    expect(
      idsOf({ ...from, 'include-controls': [{ 'with-ids': ['ac-1'], 'with-child-controls': 'yes' }] }).ids,
    ).toEqual(['ac-1', 'ac-1.1', 'ac-1.1.1']);
    expect(
      idsOf({ ...from, 'include-all': {}, 'exclude-controls': [{ matching: [{ pattern: '*-1*' }] }] }).ids,
    ).toEqual(['ac-2']);
  });

  it('goes through profiles of profiles, and remembers in which groups a control stands', () => {
    const low = profile('low', { ...from, 'include-controls': [{ 'with-ids': ['ac-1', 'ac-2'] }] });
    const own = profile('own', {
      href: `urn:uuid:${uuidFor('low')}`,
      'include-controls': [{ matching: [{ pattern: '*2' }] }],
    });
    const { ids, controls, faults } = selectControls(own.document, openAmong([own, low, catalog]));
    expect([ids, faults]).toEqual([['ac-2'], []]);
    expect(controls.get('ac-2')?.groups.map(({ title }) => title)).toEqual(['Access']);
  });

  it('tells profiles that import each other in a circle, and ends', () => {
    const [a, b] = [
      profile('a', { href: 'b.json', 'include-all': {} }),
      profile('b', { href: 'a.json', 'include-all': {} }),
    ];
    const { ids, faults } = selectControls(a.document, openAmong([a, b]));
    expect([ids, faults.map(({ code }) => code)]).toEqual([[], ['cycle']]);
  });

  it('looks at each profile once, however often others import it', () => {
    const steps = Array.from({ length: 60 }, (_, at) => {
      const next = { href: at === 59 ? 'catalog.json' : `s${at + 1}.json`, 'include-all': {} };
      return profile(`s${at}`, next, next);
    });
    const [first] = steps;
    if (first === undefined) throw new Error('no steps');
    expect(selectControls(first.document, openAmong([...steps, catalog])).ids).toHaveLength(5);
  });

  it('does not stand still at a hostile pattern', () => {
    const started = performance.now();
    expect(
      idsOf({ ...from, 'include-controls': [{ matching: [{ pattern: `${'*a'.repeat(20_000)}!` }] }] }).ids,
    ).toEqual([]);
    expect(performance.now() - started).toBeLessThan(1000);
  });

  it('keeps the ids where the source is not at hand, and says what it cannot know', () => {
    const alone = (one: Import) => selectControls(profile('p', one).document, openAmong([]));
    expect(alone({ ...from, 'include-controls': [{ 'with-ids': ['ac-2'] }] })).toMatchObject({
      ids: ['ac-2'],
      faults: [],
    });
    expect(alone({ ...from, 'include-all': {} }).faults).toMatchObject([{ code: 'source-missing' }]);
    expect(idsOf({ ...from, 'include-controls': [{ 'with-ids': ['ac-9'] }] }).faults).toMatchObject([
      { severity: 'warning', code: 'dangling-id' },
    ]);
  });
});

describeWithReference('the baselines of SP 800-53', ['regulatory/nist-800-53'], (folder = '') => {
  it.each(['LOW', 'MODERATE', 'HIGH', 'PRIVACY'])(
    '%s: the profile selects what the resolved catalogue holds',
    (name) => {
      const read = (kind: string) => {
        const file = join(folder, `${name}-${kind}-min.json`);
        const { document } = parseOscal(readFileSync(file), file);
        if (document === undefined) throw new Error(`${file} was not read`);
        return selectControls(document, openAmong([]));
      };
      const [selected, resolved] = [new Set(read('baseline_profile').ids), read('resolved')];
      // Parents that the profile does not select stand in the resolved file around those that it does.
      const around = resolved.ids.filter((id) => !selected.has(id));
      expect(around.every((id) => resolved.ids.some((other) => resolved.controls.get(other)?.within === id))).toBe(
        true,
      );
      expect(resolved.ids.filter((id) => selected.has(id)).toSorted()).toEqual([...selected].toSorted());
      expect(around).toHaveLength(name === 'PRIVACY' ? 6 : 0);
    },
  );
});
