import { AssessmentReport } from '@primum/core/assessment/report';
import { afterAll, describe, expect, it } from 'vitest';
import { rmSync } from 'node:fs';
import { runPrimum } from '../testing/run-primum.ts';
import { tinyFolders } from '../testing/tiny-folders.ts';
import { alikeHarms, otherPlaces } from './alike-harms.ts';

const tiny = tinyFolders();
afterAll(() => rmSync(tiny.root, { recursive: true }));
const { out } = await runPrimum(['assess', tiny.dossier, '--packs', tiny.packs, '--format', 'json']);
const [model] = AssessmentReport.parse(JSON.parse(out)).harms;
if (model === undefined) throw new Error('the tiny dossier has no harm');

const harm = (id: string, change: Partial<typeof model> = {}) => ({
  ...model,
  id,
  harm: 'Overdose',
  asset: { id, title: `place ${id}` },
  ...change,
});

describe('alike harms', () => {
  it('stand together under the worst, which keeps its place', () => {
    const groups = alikeHarms([harm('a'), harm('b', { harm: 'Underdose' }), harm('c')]);
    expect(groups.map(({ worst, others }) => [worst.id, others.map(({ id }) => id)])).toEqual([
      ['a', ['c']],
      ['b', []],
    ]);
  });

  it.each([
    ['are judged differently', { evaluation: 'acceptable' as const }],
    ['differ in severity', { severity: 'another' }],
    ['strike others', { to: 'other' as const }],
    ['were judged by people, the other not', { state: 'proposed' as const }],
  ])('stand apart where they %s', (_, change) => {
    expect(alikeHarms([harm('a', { state: 'written' }), harm('b', { state: 'written', ...change })])).toHaveLength(2);
  });

  it('name the other places once, and other losses where the place is the same', () => {
    const [three] = alikeHarms([harm('a'), harm('c'), harm('c')]);
    const [same] = alikeHarms([harm('a'), harm('a')]);
    const [alone] = alikeHarms([harm('a')]);
    expect([three, same, alone].map((one) => one && otherPlaces(one))).toEqual([
      'also at place c',
      'also by 1 other loss there',
      '',
    ]);
  });
});
