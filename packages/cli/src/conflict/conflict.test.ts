/** `conflict` at the command line, on the tiny pump with a lock-out. */
import { rmSync } from 'node:fs';
import { HarmsDocument } from '@primum/core/dossier/harms-document';
import { afterAll, describe, expect, it } from 'vitest';
import { runPrimum } from '../testing/run-primum.ts';
import { tinyFolders } from '../testing/tiny-folders.ts';

const WAITING = {
  id: 'waiting',
  when: { loss: 'availability', of: 'dosing' },
  situation: 'Nobody gets at the pump.',
  harm: { title: 'Drug given late', to: 'patient', severity: 'serious', p2: [0.05, 0.2], basis: 'made up' },
  responsible: 'maker',
};
const locked = tinyFolders((tiny) => ({
  ...tiny,
  harms: HarmsDocument.parse({ harms: [...(tiny.harms.harms ?? []), WAITING] }),
  controls: {
    controls: [
      { control: 'sign-in', at: 'pump', state: 'in-place' as const },
      { control: 'lock-out', at: 'pump', state: 'proposed' as const },
    ],
  },
}));
const bare = tinyFolders();
afterAll(() => [locked, bare].forEach(({ root }) => rmSync(root, { recursive: true })));
const run = (of: typeof locked, ...args: string[]) => runPrimum(['conflict', of.dossier, ...args, '--packs', of.packs]);

describe('primum conflict', () => {
  it('lists what pulls both ways, with the worst of each side and what it brings about', async () => {
    const { code, out } = await run(locked);
    expect(code).toBe(0);
    expect(out).toContain('2 controls pull both ways');
    expect(out).toContain('lock-out@pump: lock-out at Pump');
    expect(out).toMatch(/lock-out at Pump\n .*\n .*\n  raises 1, as: Drug given late/);
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
    const { id, raises } = JSON.parse(out);
    expect([id, raises[0].harm, raises[0].way]).toEqual([
      'tiny/lock-out@pump',
      'waiting',
      { before: 'negligible', after: 'medium' },
    ]);
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
