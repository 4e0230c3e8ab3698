import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseYaml } from '../yaml/parse-yaml.ts';
import { parseJson } from './parse-json.ts';

const name = { document: 'x', file: 'x.json' };

describe('parseJson', () => {
  it('gives what JSON.parse gives', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
        const text = JSON.stringify(value);
        const { value: read, faults } = parseJson(text, name);
        if (text.includes('"__proto__":')) return;
        expect(faults).toEqual([]);
        expect(read).toEqual(JSON.parse(text));
      }),
    );
  });

  it('finds every part where the reader for YAML finds it', () => {
    const words = fc.constantFrom('a', 'b', 'c"d', 'e\\', '{', 'f:');
    const value = fc.letrec((tie) => ({
      any: fc.oneof({ maxDepth: 4 }, words, fc.integer(), tie('list'), tie('fields')),
      list: fc.array(tie('any'), { maxLength: 4 }),
      fields: fc.dictionary(words, tie('any'), { maxKeys: 4 }),
    })).any;
    fc.assert(
      fc.property(value, fc.constantFrom(undefined, 1, 2), (any, indent) => {
        const text = JSON.stringify(any, undefined, indent);
        const [json, yaml] = [parseJson(text, name), parseYaml(text, name)];
        for (const path of pathsIn(any))
          for (const part of ['key', 'value'] as const)
            expect([path, part, json.locate(path, part)]).toEqual([path, part, yaml.locate(path, part)]);
      }),
      { numRuns: 300 },
    );
  });

  it('stays at the nearest part where a path leads to nothing', () => {
    const { locate } = parseJson('{"a": 1, "c": {"b": 2}, "d": []}', name);
    expect(locate(['a', 'b'])).toEqual({ line: 1, column: 7 });
    expect(locate(['c', 'x', 'y'])).toEqual({ line: 1, column: 15 });
    expect(locate(['d', 0])).toEqual({ line: 1, column: 30 });
    expect(locate(['nothing'])).toEqual({ line: 1, column: 1 });
  });

  it('tells a name that stands twice, also where it is written with escapes, and never takes __proto__', () => {
    const { value, faults } = parseJson('{"a": 1,\n "\\u0061": 2, "b": {"__proto__": {}}}', name);
    expect(value).toBeUndefined();
    expect(faults).toMatchObject([
      { code: 'duplicate-key', line: 2, column: 2 },
      { code: 'wrong-key', line: 2, column: 21 },
    ]);
  });

  it.each([
    ['{"a": 1,\n "b": tru}', 2, 7],
    ['{"a": 1,}', 1, 9],
    ['{"a": [1, 2', 1, 12],
    ['', 1, 1],
    ['a: 1', 1, 1],
    ["{'a': 1}", 1, 2],
    ['[1 2]', 1, 4],
    ['[1]]', 1, 4],
    ['{"a": 01}', 1, 7],
    ['{"a" 1}', 1, 6],
    ['["a\tb"]', 1, 2],
    ['[1}', 1, 3],
  ])('says where %j stops being JSON', (text, line, column) => {
    expect(parseJson(text, name).faults).toMatchObject([{ code: 'syntax', line, column }]);
  });

  it('finds a slip where the engine refuses a text, and nowhere else', () => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.nat(),
        fc.constantFrom('', ',', '}', '"', '0', '-', 'x', '\\'),
        (value, at, sign) => {
          const text = JSON.stringify(value);
          const cut = at % (text.length + 1);
          const broken = text.slice(0, cut) + sign + text.slice(cut + 1);
          let refused = false;
          try {
            JSON.parse(broken);
          } catch {
            refused = true;
          }
          const { faults } = parseJson(broken, name);
          if (refused) expect(faults.map(({ code }) => code)).toEqual(['syntax']);
          else expect(faults.filter(({ code }) => code === 'syntax')).toEqual([]);
        },
      ),
    );
  });

  it('says when a file was cut off', () => {
    expect(parseJson('{"a": [1, 2', name).faults).toMatchObject([{ hint: expect.stringContaining('cut off') }]);
  });

  it('refuses what is nested too deeply before anything is built, in little time', () => {
    const started = performance.now();
    const { faults } = parseJson('['.repeat(5_000_000), name);
    expect(faults).toMatchObject([{ code: 'too-deep', expected: 'at most 64 levels', line: 1, column: 65 }]);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

function pathsIn(value: unknown, path: readonly (string | number)[] = []): (string | number)[][] {
  const inside = Array.isArray(value)
    ? value.flatMap((item, at) => pathsIn(item, [...path, at]))
    : typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, item]) => pathsIn(item, [...path, key]))
      : [];
  return [[...path], ...inside];
}
