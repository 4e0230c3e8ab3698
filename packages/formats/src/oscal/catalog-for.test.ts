import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Pack } from '@primum/core/knowledge/pack';
import { describeWithReference } from '@primum/core/testing/reference-data';
import { describe, expect, it } from 'vitest';
import { packFromTexts } from '../folder/assemble-pack.ts';
import { readPackFolder } from '../folder/read-pack-folder.ts';
import { catalogFor } from './catalog-for.ts';
import { openAmong } from './open-source.ts';
import type { OscalDocument } from './oscal-document.ts';
import { packFromCatalog } from './pack-from-catalog.ts';
import { parseOscal } from './parse-oscal.ts';
import { itemsInSet, profileFor } from './profile-for.ts';
import { selectControls } from './select-controls.ts';
import { writeOscal } from './write-oscal.ts';

const KNOWLEDGE = resolve(import.meta.dirname, '../../../../knowledge');

async function packOf(id: string): Promise<Pack> {
  const { pack } = await readPackFolder(join(KNOWLEDGE, id));
  if (pack === undefined) throw new Error(`${id} has faults`);
  return pack;
}

const read = (document: OscalDocument) => parseOscal(new TextEncoder().encode(writeOscal(document)), 'x.json');
const [nist, fda] = [await packOf('nist-800-53'), await packOf('fda-524b')];

function packFrom(document: OscalDocument, open = openAmong([])) {
  const { files, faults, leftOut } = packFromCatalog(document, {
    id: 'own-pack',
    today: '2026-11-26',
    open,
    locate: () => ({ line: 1, column: 1 }),
  });
  const texts = new Map([...(files ?? [])].map(([name, text]) => [name.replace('.yaml', ''), text]));
  return { ...packFromTexts('own-pack', texts), told: faults, leftOut };
}

describe('catalogFor', () => {
  it('gives a file without faults, with a control for each requirement and item, and the same one again', () => {
    const { catalog } = catalogFor([nist, fda], 'Two packs');
    expect(read({ catalog }).faults).toEqual([]);
    const count = nist.entries.items.length + fda.entries.requirements.length + fda.entries.items.length;
    expect(selectControls({ catalog }, openAmong([])).ids).toHaveLength(count);
    expect(writeOscal({ catalog: catalogFor([nist, fda], 'Two packs').catalog })).toBe(writeOscal({ catalog }));
  });

  it('never carries what is proposed, before a parliament or overtaken, and says so', () => {
    const [first, second, third, fourth, ...others] = fda.entries.requirements;
    if (first === undefined || second === undefined || third === undefined || fourth === undefined)
      throw new Error('too few');
    const requirements = [
      { ...first, status: 'proposal' as const },
      { ...second, status: 'bill' as const },
      { ...third, status: 'stale' as const },
      { ...fourth, source: { ...fourth.source, mark: 'proposal' as const } },
      ...others,
    ];
    const { catalog, leftOut } = catalogFor([{ ...fda, entries: { ...fda.entries, requirements } }], 'x');
    const text = writeOscal({ catalog });
    for (const { id } of [first, second, third, fourth]) {
      expect(text).not.toContain(`"${id.replace('/', '.')}"`);
      expect(leftOut.map(({ what }) => what)).toContain(id);
    }
  });

  it('does not lose items that are part of each other', () => {
    const [one, other] = nist.entries.items;
    if (one === undefined || other === undefined) throw new Error('too few');
    const items = [
      { ...one, in: other.id },
      { ...other, in: one.id },
    ];
    const { catalog } = catalogFor([{ ...nist, entries: { ...nist.entries, items } }], 'x');
    expect(selectControls({ catalog }, openAmong([])).ids).toHaveLength(2);
  });
});

describe('packFromCatalog', () => {
  it('gives back from our own export what was in it: requirements as requirements, marked as known', () => {
    const { pack, faults } = packFrom({ catalog: catalogFor([fda], 'FDA').catalog });
    expect(faults).toEqual([]);
    const plain = (id: string) => id.replace(/^.*\//, '');
    const expected = fda.entries.requirements.map(({ id, title, explain, clause, status, force, roles, note }) => ({
      id: plain(id),
      title,
      explain,
      clause,
      status,
      force,
      roles,
      note,
    }));
    const got = pack?.entries.requirements.map(({ id, title, explain, clause, status, force, roles, note }) => ({
      id: plain(id),
      title,
      explain,
      clause,
      status,
      force,
      roles,
      note,
    }));
    expect(got).toEqual(expected.toSorted((a, b) => (a.id < b.id ? -1 : 1)));
    expect(new Set(pack?.entries.requirements.map(({ source }) => source.mark))).toEqual(new Set(['known']));
    expect(pack?.entries.instruments.map(({ id }) => plain(id))).toEqual(
      fda.entries.instruments
        .filter(({ id }) => fda.entries.requirements.some(({ instrument }) => plain(id) === plain(instrument)))
        .map(({ id }) => plain(id))
        .toSorted(),
    );
  });

  it('refuses a profile whose catalogue is not at hand, and takes the selection where it is', () => {
    const { catalog } = catalogFor([nist], 'NIST');
    const profile = profileFor([nist], { title: 'Low', entries: itemsInSet([nist], 'low'), catalog: 'nist.json' });
    if (profile === undefined) throw new Error('no profile');
    expect(read({ profile }).faults).toEqual([]);
    expect(packFrom({ profile }).told).toMatchObject([{ code: 'source-missing', severity: 'error' }]);
    const { pack } = packFrom({ profile }, openAmong([{ file: 'here/nist.json', document: { catalog } }]));
    expect(pack?.entries.items).toHaveLength(itemsInSet([nist], 'low').length);
    expect(pack?.entries.items.every(({ sets }) => sets?.includes('low'))).toBe(true);
  });

  it('refuses what cannot be the id of a pack', () => {
    const { catalog } = catalogFor([fda], 'FDA');
    const options = { id: '../x', today: '2026-11-26', open: openAmong([]), locate: () => ({ line: 1, column: 1 }) };
    expect(packFromCatalog({ catalog }, options)).toMatchObject({ files: undefined, faults: [{ code: 'wrong-form' }] });
  });
});

describeWithReference(
  'outside catalogues as packs',
  ['oscal/catalog', 'regulatory/nist-800-53'],
  (examples = '', baselines = '') => {
    it.each([
      ['basic-catalog.json', () => join(examples, 'json/basic-catalog.json')],
      ['LOW', () => join(baselines, 'LOW-resolved-min.json')],
      ['HIGH', () => join(baselines, 'HIGH-resolved-min.json')],
    ])('%s gives a pack without faults, with an item for each control and none of its words', (_, fileOf) => {
      const { document } = parseOscal(readFileSync(fileOf()), 'x');
      if (document === undefined) throw new Error('not read');
      const { pack, faults, leftOut } = packFrom(document);
      expect(faults).toEqual([]);
      expect(pack?.entries.items).toHaveLength(selectControls(document, openAmong([])).ids.length);
      expect(pack?.entries.items.every(({ explain, source }) => explain === undefined && source.mark === 'known')).toBe(
        true,
      );
      expect(leftOut.map(({ what }) => what).join()).toContain('texts of controls');
    });

    it('LOW: the codes are those of the pack in this repository', () => {
      const { document } = parseOscal(readFileSync(join(baselines, 'LOW-resolved-min.json')), 'x');
      if (document === undefined) throw new Error('not read');
      const codes = packFrom(document).pack?.entries.items.map(({ code }) => code);
      const own = nist.entries.items.filter(({ sets }) => sets?.includes('low')).map(({ code }) => code);
      expect(codes?.toSorted()).toEqual(own.toSorted());
    });
  },
);
