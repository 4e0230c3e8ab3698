import { gunzipSync, gzipSync } from 'node:zlib';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { describeWithReference } from '@primum/core/testing/reference-data';
import { parseNQuads } from './nquads.ts';
import { readNQuadsFile } from './read-nquads-file.ts';

const LINE = '<http://a/s> <http://a/p> "x" <http://a/g> .';

describe('parseNQuads', () => {
  it('reads IRIs, blank nodes, literals, comments and the default graph', () => {
    const text = [
      '# a comment',
      '<http://a/s> <http://a/p> <http://a/o> <http://a/g> .',
      '_:b1 <http://a/p> "say \\"hi\\"\\n\\u00e9 \\\\"@en-GB <http://a/g> . # why',
      '\t<http://a/s> <http://a/p> "true"^^<http://www.w3.org/2001/XMLSchema#boolean> .\r',
      '',
    ].join('\n');
    expect(parseNQuads(text, 'f.nq')).toEqual({
      quads: [
        { subject: 'http://a/s', predicate: 'http://a/p', object: 'http://a/o', literal: false, graph: 'http://a/g' },
        { subject: '_:b1', predicate: 'http://a/p', object: 'say "hi"\né \\', literal: true, graph: 'http://a/g' },
        { subject: 'http://a/s', predicate: 'http://a/p', object: 'true', literal: true, graph: '' },
      ],
      faults: [],
    });
  });

  it('tells every broken line with its column and returns nothing of the rest', () => {
    const { quads, faults } = parseNQuads(`${LINE}\nfoo\n${LINE}\n<http://a/s> <http://a/p> .\n`, 'f.nq');
    expect(quads).toEqual([]);
    expect(faults).toMatchObject([
      { line: 2, column: 1, expected: 'a subject: <IRI> or _:blank', file: 'f.nq' },
      { line: 4, column: 27, expected: 'an object: <IRI>, _:blank or "literal"' },
    ]);
  });

  it('sees a cut at every place inside the last statement', () => {
    for (let length = 1; length < LINE.length; length += 1) {
      const { quads, faults } = parseNQuads(`${LINE}\n${LINE.slice(0, length)}`, 'f.nq');
      expect(quads, `cut after ${length}`).toEqual([]);
      expect(faults, `cut after ${length}`).toMatchObject([{ line: 2, hint: expect.stringContaining('cut') }]);
    }
  });

  it('gives back any literal that was escaped', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        const { quads } = parseNQuads(`<a:s> <a:p> ${JSON.stringify(value).replaceAll('\u007f', '')} <a:g> .`, 'f.nq');
        expect(quads[0]?.object).toBe(value.replaceAll('\u007f', ''));
      }),
    );
  });

  it('neither crashes nor reads on for any text', () => {
    fc.assert(
      fc.property(fc.string(), (junk) => {
        const { quads, faults } = parseNQuads(`${LINE}\n${junk}`, 'f.nq');
        expect(quads.length > 0).toBe(faults.length === 0);
      }),
    );
  });

  it('tells fifty faults and how many more there are', () => {
    const { faults } = parseNQuads('x\n'.repeat(80), 'f.nq');
    expect(faults).toHaveLength(51);
    expect(faults.at(-1)?.message).toContain('30 more');
  });
});

describe('readNQuadsFile', () => {
  const folder = mkdtempSync(join(tmpdir(), 'nquads-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const written = (name: string, bytes: Uint8Array): string => {
    writeFileSync(join(folder, name), bytes);
    return join(folder, name);
  };

  it('unpacks by the first bytes, whatever the name', () => {
    expect(readNQuadsFile(written('a.nq', gzipSync(LINE))).quads).toHaveLength(1);
  });

  it('refuses a packed file that was cut, a wrong encoding and a missing file', () => {
    const packed = gzipSync(LINE.repeat(50));
    expect(readNQuadsFile(written('b.nq.gz', packed.subarray(0, packed.length - 20)))).toMatchObject({
      quads: [],
      faults: [{ code: 'file-cut' }],
    });
    expect(readNQuadsFile(written('c.nq', Uint8Array.of(0xff, 0xfe, 0x3c, 0x00))).faults[0]?.code).toBe(
      'file-encoding',
    );
    expect(readNQuadsFile(join(folder, 'missing.nq')).faults[0]?.code).toBe('file-unreadable');
  });
});

describeWithReference('a published model', ['spyderisk/models/Demo_both_state_reports.nq.gz'], (path) => {
  it('is read in full, and not at all once it is cut', () => {
    expect(readNQuadsFile(path).quads).toHaveLength(43_376);
    const text = gunzipSync(readFileSync(path)).toString('utf8');
    expect(parseNQuads(text.slice(0, 9_000_000), 'cut.nq')).toMatchObject({
      quads: [],
      faults: [{ code: 'nquads-syntax' }],
    });
  });
});
