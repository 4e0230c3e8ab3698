import { rmSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { runPrimum } from '../testing/run-primum.ts';
import { tinyFolders } from '../testing/tiny-folders.ts';

const tiny = tinyFolders();
afterAll(() => rmSync(tiny.root, { recursive: true }));

const paths = (thing: string, ...args: string[]) =>
  runPrimum(['paths', tiny.dossier, thing, '--packs', tiny.packs, ...args]);

/** Read by hand: the open network lets somebody take the pump over, who alters the limits that dosing goes by. */
const OVER_INFUSION = `loss-of-integrity at dosing [likelihood high]

Shortest way: 3 steps
    given: reach at wifi [trust low]
  1 Pump is taken over from wifi. [high]
    tiny/intrude@host=pump,network=wifi
  2 Who controls Pump alters limits. [high]
    tiny/alter-copy@copy=copy(limits,pump),data=limits,host=pump
  3 dosing works with altered limits. [high]
    tiny/wrong-function@function=dosing,data=limits

Smallest sets of beginnings that are enough: 1
  1 Pump is taken over from wifi. (3 steps)
`;

describe('primum paths', () => {
  it('tells the shortest way to a harm and what it takes to begin', async () => {
    const { code, out } = await paths('over-infusion');
    expect(out).toBe(OVER_INFUSION);
    expect(code).toBe(0);
  });

  it('says so where no attack leads to a loss', async () => {
    const { code, out } = await paths('availability@dosing');
    expect(out).toContain('no attack leads to it');
    expect(code).toBe(0);
  });

  it('gives the same as data', async () => {
    const { out } = await paths('over-infusion', '--format', 'json');
    const { shortest, minimal, cut } = JSON.parse(out);
    expect(shortest.steps.map(({ id }: { id: string }) => id.split('@')[0])).toEqual([
      'tiny/intrude',
      'tiny/alter-copy',
      'tiny/wrong-function',
    ]);
    expect(minimal).toHaveLength(1);
    expect(cut).toBe(false);
  });

  it('suggests what was meant', async () => {
    const { code, err } = await paths('over-infusoin');
    expect(err).toContain('over-infusion');
    expect(code).not.toBe(0);
  });

  it('says where ids stand where nothing is like what was asked for', async () => {
    expect((await paths('xyzzyxyzzy')).err).toContain('ids stand in the documents of the dossier');
  });

  it.each(['0', 'many', '1001', '1.5'])('refuses a limit of %s', async (limit) => {
    const { code, err } = await paths('over-infusion', '--limit', limit);
    expect(err).toContain('--limit');
    expect(code).toBe(2);
  });
});
