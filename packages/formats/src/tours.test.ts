/** The tours of the published cases: each step leads to a thing that is there, on the screen that shows it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Tour, type TourPlace } from '@primum/core/api/tour';
import { assess } from '@primum/core/assessment/assess';
import { reportFor } from '@primum/core/assessment/report-for';
import { responsibilityFor } from '@primum/core/responsibility/responsibility-for';
import { describe, expect, it, test } from 'vitest';
import { openDossier } from './folder/open-dossier.ts';
import { parseDocument } from './yaml/parse-document.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const EXAMPLES = readdirSync(join(ROOT, 'examples'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

describe.each(EXAMPLES)('the tour of %s', (name) => {
  const file = join(ROOT, 'examples', name, 'tour.yaml');
  const { value: tour, faults } = parseDocument(readFileSync(file), { document: 'tour', file }, Tour);

  it('is there, without a fault, and names no step twice', () => {
    expect(faults).toEqual([]);
    const ids = tour?.steps.map(({ id }) => id) ?? [];
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('leads to more than one screen', () => {
    expect(new Set(tour?.steps.map(({ at }) => at.screen)).size).toBeGreaterThan(2);
  });

  test('leads with each step to a thing that its screen shows', async () => {
    const things = await thingsOf(name);
    const lost = (tour?.steps ?? []).filter(({ at }) => at.thing !== undefined && !things(at).has(at.thing));
    expect(lost.map(({ id }) => id)).toEqual([]);
  });
});

interface Named {
  readonly id: string;
}

/** What each screen can light, by the keys of its rows, nodes and addresses. */
async function thingsOf(name: string): Promise<(at: TourPlace) => ReadonlySet<string>> {
  const { judged } = await openDossier(join(ROOT, 'examples', name), {
    packFolders: [join(ROOT, 'knowledge')],
    today: '2026-11-24',
  });
  if (judged === undefined) throw new Error(`${name} has faults`);
  const assessment = assess(judged.dossier, judged.knowledge);
  const { harms, threats, consequences } = reportFor(assessment, { first: [] });
  const { expectations } = responsibilityFor(assessment);
  const { parties, zones, assets, interfaces, data, functions } = judged.dossier.system;
  const lists: readonly (readonly Named[] | undefined)[] = [parties, zones, assets, interfaces, data, functions];
  const parts = lists.flatMap((list) => list ?? []);
  const controls = [...(judged.knowledge.index.byKind.get('controls')?.keys() ?? [])];
  const ids = (list: readonly Named[]) => new Set(list.map(({ id }) => id));
  return ({ screen, view }) => {
    if (screen === 'system') return ids(parts);
    if (screen === 'overview' || screen === 'harm') return ids(harms);
    if (screen === 'responsibility') return view === 'asked' ? ids(expectations) : new Set();
    if (view === 'what-if')
      return new Set(
        parts.flatMap(({ id }) => controls.flatMap((control) => [`+${control}@${id}`, `-${control}@${id}`])),
      );
    return ids(view === 'paths' ? [...harms, ...consequences] : view === 'consequences' ? consequences : threats);
  };
}
