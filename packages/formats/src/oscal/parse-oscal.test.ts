import { describe, expect, it } from 'vitest';
import { OSCAL_LIMITS, parseOscal } from './parse-oscal.ts';

const UUIDS = ['11111111-2222-4333-8444-555555555555', '11111111-2222-4333-8444-666666666666'] as const;
const metadata = { title: 'x', 'last-modified': '2026-11-26T00:00:00Z', version: '1', 'oscal-version': '1.1.2' };
const catalog = (rest: object = {}) => ({ catalog: { uuid: UUIDS[0], metadata, ...rest } });
const parse = (value: unknown) => parseText(JSON.stringify(value, undefined, 1));
const parseText = (text: string, limits = OSCAL_LIMITS) => parseOscal(new TextEncoder().encode(text), 'x.json', limits);

describe('parseOscal', () => {
  it('reads a small catalogue', () => {
    expect(parse(catalog({ controls: [{ id: 'a-1', title: 'A' }] }))).toMatchObject({
      faults: [],
      document: catalog(),
    });
  });

  it('tells every fault at once, each with its place, what was expected and a hint', () => {
    const broken = catalog({
      controls: [
        { id: '1 a', titl: 'A' },
        { id: 'b-1', title: 'B', parts: [] },
      ],
      extra: 1,
    });
    const { document, faults } = parse({ ...broken, catalog: { ...broken.catalog, uuid: 'no-uuid' } });
    expect(document).toBeUndefined();
    expect(faults.map(({ code, path }) => [code, path.join('/')])).toEqual(
      expect.arrayContaining([
        ['wrong-form', 'catalog/uuid'],
        ['wrong-form', 'catalog/controls/0/id'],
        ['missing-field', 'catalog/controls/0/title'],
        ['unknown-field', 'catalog/controls/0/titl'],
        ['out-of-range', 'catalog/controls/1/parts'],
        ['unknown-field', 'catalog/extra'],
      ]),
    );
    expect(faults.find(({ path }) => path.at(-1) === 'titl')).toMatchObject({
      hint: 'did you mean "title"?',
      line: 13,
    });
    expect(faults.find(({ path }) => path.at(-1) === 'uuid')).toMatchObject({
      expected: expect.stringContaining('UUID'),
    });
  });

  it('tells faults deep inside what contains itself', () => {
    const parts = [{ name: 'statement', parts: [{ name: 'item', prose: 5 }] }];
    const { faults } = parse(catalog({ groups: [{ title: 'G', groups: [{ title: 'H', parts }] }] }));
    expect(faults).toMatchObject([
      { code: 'wrong-type', path: ['catalog', 'groups', 0, 'groups', 0, 'parts', 0, 'parts', 0, 'prose'] },
    ]);
  });

  it('refuses an id that stands twice where something means one of the two, and warns where nothing does', () => {
    const parties = UUIDS.map(() => ({ uuid: UUIDS[1], type: 'person' }));
    const twice = (roles: object) => parse(catalog({ metadata: { ...metadata, parties, ...roles } }));
    expect(twice({})).toMatchObject({ document: {}, faults: [{ severity: 'warning', code: 'duplicate-id' }] });
    const meant = twice({ 'responsible-parties': [{ 'role-id': 'r', 'party-uuids': [UUIDS[1].toUpperCase()] }] });
    expect(meant).toMatchObject({ document: undefined, faults: [{ severity: 'error', code: 'duplicate-id' }] });
    const controls = [{ id: 'a-1', title: 'A', controls: [{ id: 'a-1', title: 'again' }] }];
    expect(parse(catalog({ controls }))).toMatchObject({ document: undefined, faults: [{ code: 'duplicate-id' }] });
  });

  it('warns of parties and resources that are named and not there', () => {
    const links = [{ href: `#${UUIDS[1]}` }, { href: '#a-1' }, { href: 'https://example.org/#x' }];
    const { document, faults } = parse(catalog({ controls: [{ id: 'a-1', title: 'A', links }] }));
    expect(document).toBeDefined();
    expect(faults).toMatchObject([
      { severity: 'warning', code: 'dangling-id', path: ['catalog', 'controls', 0, 'links', 0, 'href'] },
    ]);
  });

  it('says what a file is that is no OSCAL in JSON, or several at once', () => {
    expect(parse({ catalogue: {} }).faults).toMatchObject([{ code: 'other-format', hint: 'did you mean "catalog"?' }]);
    expect(parse({ ...catalog(), profile: {} }).faults).toMatchObject([
      { message: 'this file holds catalog and profile' },
    ]);
    expect(parse([1]).faults).toMatchObject([{ code: 'other-format' }]);
    expect(parseText('<catalog xmlns="x"/>').faults).toMatchObject([{ hint: expect.stringContaining('XML') }]);
    expect(parseText('catalog:\n  uuid: x\n').faults).toMatchObject([{ hint: expect.stringContaining('YAML') }]);
    expect(parse(catalog({ metadata: { ...metadata, 'oscal-version': '2.0.0' } })).faults).toHaveLength(1);
  });

  it('refuses what is huge or deep before it is read, and bytes that are no text', () => {
    expect(parseText(JSON.stringify(catalog()), { bytes: 10, depth: 64, repeated: 0 }).faults).toMatchObject([
      { code: 'too-large' },
    ]);
    let parts: object[] = [{ name: 'p' }];
    for (let at = 0; at < 100; at += 1) parts = [{ name: 'p', parts }];
    expect(parse(catalog({ controls: [{ id: 'a', title: 'A', parts }] })).faults).toMatchObject([{ code: 'too-deep' }]);
    expect(parseOscal(new Uint8Array([0xff, 0xfe, 0x41]), 'x').faults).toMatchObject([{ code: 'wrong-encoding' }]);
  });

  it('takes a catalogue of twenty thousand controls in seconds', () => {
    const controls = Array.from({ length: 20_000 }, (_, at) => ({
      id: `c-${at}`,
      title: 'C',
      parts: [{ name: 'statement', prose: 'x' }],
    }));
    const started = performance.now();
    expect(parse(catalog({ controls })).faults).toEqual([]);
    expect(performance.now() - started).toBeLessThan(8000);
  });
});
