/** `baseline`, on the tiny dossier with a tiny baseline. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runPrimum } from '../testing/run-primum.ts';
import { tinyFolders } from '../testing/tiny-folders.ts';

const source = { document: 'own work', mark: 'proposal' };
const when = (is: boolean) => ({ fact: 'law/connected', is });
const LAW = {
  pack: {
    id: 'law',
    title: 'Tiny baselines',
    edition: '2026.1',
    'effective-on': '2026-01-01',
    licence: 'Apache-2.0',
    source,
    'reviewed-on': '2026-01-01',
    'review-by': '2027-01-01',
    requires: ['tiny'],
  },
  facts: [
    {
      id: 'law/connected',
      title: 'Is it connected?',
      explain: 'Made up.',
      of: 'device',
      area: 'connectivity',
      answer: { 'yes-no': true },
      source,
    },
  ],
  'evidence-kinds': [{ id: 'law/report', title: 'Test report', explain: 'Made up.', source }],
  baselines: [
    {
      id: 'law/on-a-network',
      title: 'On a network',
      when: when(true),
      asks: [{ capability: 'tiny/person-authentication', force: 'must' }],
      proofs: ['law/report'],
      levels: { fr1: 2 },
      source,
    },
    { id: 'law/alone', title: 'Alone', when: when(false), source },
  ],
};

function folders(control?: string) {
  const made = tinyFolders((tiny) => ({
    ...tiny,
    dossier: {
      ...tiny.dossier,
      device: { connected: true },
      packs: [...tiny.dossier.packs, { id: 'law', edition: '2026.1' }],
    },
    controls: { controls: control === undefined ? [] : [{ control, at: 'pump', state: 'in-place' as const }] },
  }));
  mkdirSync(join(made.packs, 'law'));
  for (const [name, value] of Object.entries(LAW))
    writeFileSync(join(made.packs, 'law', `${name}.yaml`), JSON.stringify(value));
  return made;
}
const open = folders();
const mended = folders('sign-in');
const bare = tinyFolders();
afterAll(() => [open, mended, bare].forEach(({ root }) => rmSync(root, { recursive: true })));
const run = async (of: typeof open, ...more: string[]) =>
  runPrimum(['baseline', of.dossier, '--packs', of.packs, ...more]);

describe('primum baseline', () => {
  it('tells which baselines hold, and what they ask for and is not there with the harm behind it', async () => {
    const { code, out } = await run(open);
    expect(code).toBe(0);
    expect(out).toMatch(/asks? for\n {2}On a network\n\nAsked for and missing/);
    expect(out).not.toContain('Alone');
    expect(out).toMatch(/person-authentication \(must\); behind it: /i);
    expect(out).toContain('Proofs: 0 of 1 there; missing\n  Test report');
    expect(out).toContain('FR1 2');
    expect(out).toContain('no requirement of any law');
  });

  it('tells what a control in place gives', async () => {
    const { out } = await run(mended);
    expect(out).toMatch(/There\n {2}person-authentication \(must\): sign-in at 1 place, without evidence yet\n/i);
    expect(out).not.toContain('Asked for and missing');
  });

  it('gives JSON for programs, and Markdown with every place', async () => {
    const json = JSON.parse((await run(open, '--format', 'json')).out);
    expect(json).toMatchObject({ holding: [{ id: 'law/on-a-network' }], levels: { fr1: 2 } });
    const markdown = (await run(mended, '--format', 'markdown')).out;
    expect(markdown).toMatch(/^## Baseline of /);
    expect(markdown).toContain('tiny/sign-in@pump');
  });

  it('says so where no pack holds baselines, and refuses a party and a day that are not there', async () => {
    expect((await run(bare)).err).toContain('no pack of this dossier holds baselines');
    expect((await run(open, '--party', 'nobody')).err).toContain('there are ');
    expect(await run(open, '--on', '2026-02-30')).toMatchObject({ code: 1, out: '' });
  });
});
