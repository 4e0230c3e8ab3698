/** What the command line tells of editions: their difference, their log, their effect, and what is due for review. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { COMMANDS } from '../commands.generated.ts';
import { runPrimum } from '../testing/run-primum.ts';

let folder: string;
beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'primum-editions-'))));
afterEach(() => rm(folder, { recursive: true, force: true }));

const MANIFEST = `id: mine
title: Mine
edition: '2026.2'
effective-on: '2026-02-01'
licence: Apache-2.0
source: { document: own work, mark: proposal }
reviewed-on: '2026-02-01'
review-by: '2026-06-01'
`;
const instrument = (short: string) =>
  `{ id: mine/law, title: L, short: ${short}, nature: law, cite: C, source: { document: x, mark: known } }`;

async function writePack(): Promise<void> {
  await mkdir(join(folder, 'editions'));
  const files = {
    'pack.yaml': MANIFEST,
    'instruments.yaml': `- ${instrument('New')}\n`,
    'editions/2026.1.yaml': `edition: '2026.1'
effective-on: '2026-01-01'
note: Named anew.
source: { document: x, mark: known }
was: { instruments: [${instrument('Old')}] }
`,
    'reviews.yaml':
      "- { on: '2026-02-01', looked-at: [the law], found: a new name, by-role: editor, changed: [mine/law] }\n",
    'comments.yaml':
      "- { id: a, about: mine/law, on: '2026-02-02', by-role: hospital, says: Too short., state: open }\n",
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
}

describe('primum pack diff', () => {
  it('tells two editions of one pack apart, in each format', async () => {
    await writePack();
    const args = ['pack', 'diff', 'mine@2026.1', 'mine', '--packs', folder];
    expect((await runPrimum(args)).out).toBe(`mine 2026.1 -> mine 2026.2: 0 added, 0 withdrawn, 1 changed, 0 unchanged

changed:
  mine/law  L  [instruments]
    - short: Old
    + short: New
`);
    expect(JSON.parse((await runPrimum([...args, '--format', 'json'])).out)).toMatchObject({
      changed: [{ id: 'mine/law', fields: [{ field: 'short', before: 'Old', after: 'New' }] }],
    });
    expect((await runPrimum([...args, '--format', 'markdown'])).out).toContain('| short | Old | New |');
  });

  it('takes a folder, and shows the guidance beside its proposed revision as a proposal', async () => {
    await writePack();
    const same = await runPrimum(['pack', 'diff', folder, `${folder}@2026.2`]);
    expect(same).toMatchObject({
      code: 0,
      out: expect.stringContaining('0 added, 0 withdrawn, 0 changed, 1 unchanged'),
    });
    const { out } = await runPrimum(['pack', 'diff', 'mdcg-2019-16@2020.7', 'mdcg-next']);
    expect(out).toContain('mdcg-next is a proposal to revise mdcg-2019-16: nobody is bound by it');
    expect(out).toMatch(/^ {2}mdcg-next\/3-3-baseline .*\[requirements, proposal\]$/m);
  });

  it('names only commands that there are, where a change of the revision says what computes it', async () => {
    const { out } = await runPrimum(['pack', 'diff', 'mdcg-2019-16', 'mdcg-next', '--format', 'json']);
    const { reasons } = JSON.parse(out) as { reasons: { computedBy?: string[] }[] };
    const named = new Set(reasons.flatMap(({ computedBy }) => computedBy ?? []));
    const known = new Set(COMMANDS.map(({ name }) => name));
    expect(named.size).toBeGreaterThan(8);
    expect([...named].filter((name) => !known.has(name))).toEqual([]);
  });

  it.each([
    [['mine@2024.1', 'mine'], 4, 'there is 2026.2, 2026.1'],
    [['mine', 'mdcg-nex'], 7, 'did you mean "mdcg-next"?'],
    [['mine', './nowhere'], 5, 'primum pack check ./nowhere'],
  ])('refuses %s', async (named, code, hint) => {
    await writePack();
    const ran = await runPrimum(['pack', 'diff', ...named, '--packs', folder]);
    expect(ran).toMatchObject({ code, out: '', err: expect.stringContaining(hint) });
  });
});

describe('primum pack review', () => {
  it('lists what is overdue on a day first, with its last review and its open remarks', async () => {
    await writePack();
    const { code, out } = await runPrimum(['pack', 'review', '--packs', folder, '--on', '2026-06-11']);
    expect(code).toBe(1);
    expect(out).toMatch(
      /^mine 2026\.2: by 2026-06-01, overdue by 10 days; 0 seen, 1 known, 0 proposed\n {2}about New\n/,
    );
    expect(out).toContain('  looked through on 2026-02-01: a new name\n');
    expect(out).toContain('  open remark on mine/law: Too short.\n');
    expect((await runPrimum(['pack', 'review', '--packs', folder, '--on', '2026-05-31'])).code).toBe(0);
  });

  it('refuses a day that is none', async () => {
    expect(await runPrimum(['pack', 'review', '--on', '2026-02-30'])).toMatchObject({ code: 1, out: '' });
  });
});

describe('primum pack log', () => {
  it('prints editions, reviews and remarks as a page', async () => {
    await writePack();
    const { out } = await runPrimum(['pack', 'log', folder]);
    for (const line of [
      '### 2026.2, in effect from 2026-02-01',
      '- changed: `mine/law` L (short)',
      'Named anew.',
      '- looked at: the law',
    ])
      expect(out).toContain(line);
    expect(out).toMatch(/^- 2026-02-02, hospital, on `mine\/law` \(open\): Too short\.$/m);
  });
});

describe('primum pack effect', () => {
  it('assesses a dossier with another edition, and says what keeps it from being judged', async () => {
    await writePack();
    const none = await runPrimum(['pack', 'effect', 'examples/amps', folder]);
    expect(none).toMatchObject({ code: 0, out: expect.stringContaining('with mine 2026.2: 0 harms move') });
    await writeFile(join(folder, 'pack.yaml'), `${MANIFEST}requires: [nobody]\n`);
    expect(none.out).toContain('requirements that change: 0; gaps: 0 before, 0 after\n');
    const broken = await runPrimum(['pack', 'effect', 'examples/amps', folder]);
    expect(broken).toMatchObject({ code: 1, out: expect.stringContaining('requires "nobody", which is not there') });
  });
});
