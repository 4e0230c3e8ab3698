/** `conflict` at the command line, on the tiny pump with a lock-out. */
import { rmSync } from 'node:fs';
import { lockedPump, lockedSheet } from '@primum/core/testing/locked-pump';
import { afterAll, describe, expect, it } from 'vitest';
import { pumpBalanceFolders } from '../testing/pump-balance-folders.ts';
import { runPrimum } from '../testing/run-primum.ts';
import { tinyFolders } from '../testing/tiny-folders.ts';

const locked = tinyFolders(() => lockedPump({ state: 'proposed' }, { conflicts: lockedSheet() }));
const bare = tinyFolders();
afterAll(() => [locked, bare].forEach(({ root }) => rmSync(root, { recursive: true })));
const run = (of: typeof locked, ...args: string[]) => runPrimum(['conflict', of.dossier, ...args, '--packs', of.packs]);

describe('primum conflict', () => {
  it('lists what pulls both ways, with the worst of each side and what it brings about', async () => {
    const { code, out } = await run(locked);
    expect(code).toBe(0);
    expect(out).toContain('2 controls pull both ways');
    expect(out).toContain('lock-out@pump: lock-out at Pump');
    expect(out).toMatch(/raises 1, as: Drug given late\n  worksheet locked, no decision holds/);
    expect(out).toContain('brings: People are locked out of Pump and dosing waits.');
  });

  it('shows one with the levels of both sides and the chain from the control to the harm', async () => {
    const { code, out } = await run(locked, 'lock-out@pump');
    expect(code).toBe(0);
    expect(out).toContain('Drug given late (serious, to patient): negligible → medium');
    expect(out).toContain('lock-out at Pump ► locked-out [medium]');
  });

  it('gives the same as data, by the full id too', async () => {
    const { out } = await run(locked, 'tiny/lock-out@pump', '--format', 'json');
    const { finding } = JSON.parse(out);
    expect([finding.id, finding.raises[0].harm, finding.raises[0].way]).toEqual([
      'tiny/lock-out@pump',
      'waiting',
      { before: 'negligible', after: 'medium' },
    ]);
  });

  it('shows a worksheet with what each option would change', async () => {
    const { code, out } = await run(locked, 'locked');
    expect(code).toBe(0);
    expect(out).toContain('lock-out@pump: a conflict is found there');
    expect(out).toContain('nurse: To get in.');
    expect(out).toMatch(/safety: \d+ fall, 1 rise/);
    expect(out).toContain('brings: Drug given late (serious), medium by itself');
    expect(out).toContain('nobody has decided yet');
  });

  it('tells what each option comes to, over the device-years of the balance that has one of its controls', async () => {
    const segmented = [
      { control: 'segmentation', at: 'ward-network' },
      { control: 'certificates', at: 'ward-network' },
    ];
    const options = [
      { id: 'nothing', title: 'Nothing' },
      { id: 'a', title: 'Segmented', on: segmented },
    ];
    const conflicts = lockedSheet({ about: [{ control: 'sign-in', at: 'pump' }], options });
    const pumps = pumpBalanceFolders((dossier) => ({ ...dossier, conflicts }));
    const { out } = await run(pumps, 'locked');
    const page = (await run(pumps, 'locked', '--format', 'html')).out;
    rmSync(pumps.root, { recursive: true });
    const said = out.replaceAll(/\s+/g, ' ');
    expect(said).toContain(
      'over 1,000 device-years of the balance "Which protection of the pumps?" (On the ward, field use)',
    );
    expect(said).toContain('as it is now: patient harm 0.165185 (');
    expect(said).toContain('sums: patient harm 0.002288 (0.00035 to 0.015); privacy harm 0.003162');
    expect(said).toContain('cost 60000 EUR');
    expect(page).toContain('<td>As it is now</td><td>0.165185 (');
    expect(page).toContain('<td>60000 EUR</td>');
  });

  it('says why there are no sums where severities have no weights', async () => {
    const conflicts = lockedSheet({ about: [{ control: 'sign-in', at: 'pump' }], options: [{ id: 'o', title: 'O' }] });
    const unweighed = pumpBalanceFolders(
      (dossier) => ({ ...dossier, conflicts }),
      (pack) => ({ ...pack, entries: { ...pack.entries, 'severity-weights': [] } }),
    );
    const { out } = await run(unweighed, 'locked');
    rmSync(unweighed.root, { recursive: true });
    const said = out.replaceAll(/\s+/g, ' ');
    expect(said).toContain('There are no sums, since no pack of the dossier has weights of severities; figures need');
    expect(said).not.toContain('sums: patient');
  });

  it('writes a page that prints, and puts no mark-up of a dossier into it', async () => {
    const sheet = lockedSheet({ title: '<img src=x onerror=alert(1)>' });
    const hostile = tinyFolders(() => lockedPump({}, { conflicts: sheet }));
    const { code, out } = await run(hostile, '--format', 'html');
    rmSync(hostile.root, { recursive: true });
    expect(code).toBe(0);
    expect(out).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(out).not.toContain('<img');
    expect(out).toContain('Nobody has decided yet.');
  });

  it('says so where there is none', async () => {
    const { code, out } = await run(bare);
    expect(code).toBe(0);
    expect(out).toContain('No control that somebody has in hand lowers one harm and raises another.');
  });

  it('suggests what was meant where no conflict is at that place', async () => {
    const { code, err } = await run(locked, 'lokc-out@pump');
    expect(code).not.toBe(0);
    expect(err).toContain('did you mean "lock-out@pump"?');
  });
});
