import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { guessComponent, guessData, guessedTypes, guessZone } from './component-types.ts';

const PACK = resolve(import.meta.dirname, '../../../../knowledge/connected-care/asset-types');

describe('the table of component types', () => {
  test('names only asset types that the pack connected-care has', () => {
    expect(existsSync(PACK)).toBe(true);
    const text = globSync('*.yaml', { cwd: PACK })
      .map((file) => readFileSync(join(PACK, file), 'utf8'))
      .join('\n');
    const known = new Set([...text.matchAll(/^- id: connected-care\/(\S+)$/gm)].map((match) => match[1]));
    expect(guessedTypes().filter((type) => !known.has(type))).toEqual([]);
  });

  test('goes by what the tool says before the name', () => {
    expect(guessComponent({ says: 'database', name: 'Patient app', otherwise: 'process' })).toMatchObject({
      type: 'database',
      why: 'its type is "database"',
    });
    expect(guessComponent({ says: 'x', name: 'PatientMonitor', otherwise: 'process' })).toMatchObject({
      type: 'patient-monitor',
      layer: 'hardware',
    });
  });

  test('takes the nearest general type where nothing fits, and says so', () => {
    const why = 'nothing in its type or name says more';
    expect(guessComponent({ name: 'Xyzzy', otherwise: 'actor' })).toEqual({ type: 'person', why, layer: 'person' });
    expect(guessComponent({ name: 'Xyzzy', otherwise: 'store' })).toEqual({ type: 'database', why, layer: 'software' });
    expect(guessComponent({ name: 'Xyzzy', otherwise: 'process' })).toEqual({
      type: 'application',
      why,
      layer: 'software',
    });
    expect(guessZone({ name: 'Xyzzy' })).toEqual({ type: 'network', why, isPlace: false });
    expect(guessData({ name: 'Xyzzy' })).toEqual({ type: 'data', why });
  });
});
