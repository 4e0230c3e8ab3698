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
