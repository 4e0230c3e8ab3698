import { rmSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { pumpBalanceFolders } from '../testing/pump-balance-folders.ts';
import { runPrimum } from '../testing/run-primum.ts';

const made = pumpBalanceFolders((dossier) => {
  const [over, ...others] = dossier.harms.harms ?? [];
  if (over === undefined) return dossier;
  const home = {
    ...over,
    id: 'over-home',
    when: { ...over.when, in: ['home'] },
    harm: { ...over.harm, p2: [0, 0.00001] as [number, number] },
  };
  const ward = { ...over, when: { ...over.when, in: ['ward'] } };
  return {
    ...dossier,
    dossier: { ...dossier.dossier, uses: [...dossier.dossier.uses, { id: 'home', title: 'At home' }] },
    harms: { ...dossier.harms, harms: [ward, home, ...others] },
  };
});
afterAll(() => rmSync(made.root, { recursive: true }));
const run = async (...more: string[]) => runPrimum(['uses', made.dossier, '--packs', made.packs, ...more]);

const strict = ['acceptable', 'acceptable', 'unacceptable'] as const;
const own = pumpBalanceFolders(({ dossier, ...documents }) => ({
  ...documents,
  dossier: {
    ...dossier,
    uses: [
      ...dossier.uses,
      {
        id: 'home',
        title: 'At home',
        criteria: [{ reason: 'nobody trained stands by', matrix: Array.from({ length: 5 }, () => [...strict]) }],
      },
    ],
  },
}));
afterAll(() => rmSync(own.root, { recursive: true }));

describe('primum uses with criteria of their own', () => {
  const inOwn = async (...more: string[]) =>
    (await runPrimum(['uses', own.dossier, '--packs', own.packs, ...more])).out;

  it('judges the same harms by each, and puts side by side what they judge otherwise', async () => {
    const out = await inOwn();
    expect(out).toMatch(/^On the ward, field-use\n {2}■ 1 unacceptable, ▲ 2 reduce, ✓ 1 acceptable\n {2}must/);
    expect(out).toMatch(/At home, field-use\n {2}■ 2 unacceptable, ▲ 0 reduce, ✓ 2 acceptable\n {2}judged by a matrix/);
    expect(out).toContain("critical, occasional: dossier's ▲ reduce; home ✓ acceptable");
    expect(out).toContain("serious, frequent: dossier's ▲ reduce; home ■ unacceptable");
    expect(out).toContain("in 3 fields stricter, in 3 fields milder than the dossier's: nobody");
    expect(out).toContain('Uses without criteria of their own are judged by pump-balance/acceptability.');
  });

  it('has them in tables too', async () => {
    const csv = await inOwn('--format', 'csv');
    expect(csv.split('\n')[0]).toMatch(/,review by,criteria\r?$/);
    expect(csv).toMatch(/\nOn the ward,.*,the dossier's\r?\n/);
    expect(await inOwn('--format', 'markdown')).toMatch(
      /## Criteria that differ\n\n\| severity \| probability \| dossier's \| home \|/,
    );
  });
});

describe('primum uses', () => {
  it('tells how harms stand in each use and stage, and what is acceptable in one only', async () => {
    const { code, out } = await run();
    expect(code).toBe(0);
    expect(out).toMatch(/^On the ward, field-use\n {2}■ 1 unacceptable, ▲ 2 reduce, ✓ 1 acceptable\n/);
    expect(out).toMatch(
      /Acceptable in one and not in another\n {2}over-infusion \(to patient\)\n {4}✓ home, field-use/,
    );
    expect(out).toContain('No harm stands in design, build, release, installation, end-of-life.');
    expect(out).toContain('All are judged by pump-balance/acceptability.');
  });

  it('gives the same as tables and as JSON', async () => {
    expect((await run('--format', 'csv')).out).toMatch(/\nAt home,field-use,0,2,2,0,maker,0,2,,/);
    expect((await run('--format', 'markdown')).out).toContain('## Acceptable in one and not in another');
    expect(JSON.parse((await run('--format', 'json')).out)).toMatchObject({ criteria: { own: false } });
  });
});
