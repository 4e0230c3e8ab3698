import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { AssessmentReport } from '@primum/core/assessment/report';
import type { Dossier } from '@primum/core/dossier/dossier';
import { afterAll, describe, expect, it } from 'vitest';
import { runPrimum } from '../testing/run-primum.ts';
import { tinyFolders } from '../testing/tiny-folders.ts';

const HOSTILE = '<script>alert(1)</script>';
const FORMULA = '=cmd|"/c calc"!A1';

const tiny = tinyFolders();
const hostile = tinyFolders((dossier) => ({
  ...dossier,
  dossier: { ...dossier.dossier, title: `${HOSTILE}\u001b[2J`, purpose: `![x](http://evil.example) ${HOSTILE}` },
  harms: hostileHarms(dossier),
}));
afterAll(() => {
  for (const { root } of [tiny, hostile]) rmSync(root, { recursive: true });
});

function hostileHarms({ harms }: Dossier): Dossier['harms'] {
  return {
    ...harms,
    harms: (harms.harms ?? []).map((harm) => ({
      ...harm,
      situation: FORMULA,
      harm: { ...harm.harm, title: HOSTILE, basis: '| a | b |' },
    })),
  };
}

const assess = (folders: typeof tiny, ...args: string[]) =>
  runPrimum(['assess', folders.dossier, '--packs', folders.packs, ...args]);

/** Read by hand against the tiny pack: outsiders reach the Wi-Fi (trust low), so high likelihood all the way to the function. */
const SUMMARY = `Tiny pump
device, design; current risk, controls in place count; packs tiny 2026.1
4 assets (1 more derived), 3 of 4 threats possible; controls: 0 in place, 0 proposed

■ 4 unacceptable   ▲ 0 to reduce   ✓ 2 acceptable   5 wait for a judgement

The worst harms
 1 ◕ 4 critical     ■ unacceptable high       patient: over-infusion
   loss-of-control at Pump → loss-of-integrity at limits → loss-of-integrity at dosing
 2 ◕ 4 critical     ■ unacceptable high       patient (proposed): Overdose
   loss-of-control at Pump → loss-of-integrity at limits → loss-of-integrity at dosing
   also at limits
  and 3 more: --top 5, or --html report.html

What to do first
 1 lock-out-at-host: sign-in at Pump, lock-out at Pump
   lowers over-infusion: high → negligible, acceptable; 3 more harms
   brings: People are locked out of Pump and dosing waits.
 2 read-only-copy: read-only at copy (limits, Pump)
   lowers over-infusion: high → low, reduce; 3 more harms

5 proposed harms wait: accept, change or reject them in harms.yaml
`;

describe('primum assess', () => {
  it('tells the worst harms with their chains, and what to do first with its side effects', async () => {
    const { code, out } = await assess(tiny, '--top', '2');
    expect(out.slice(0, SUMMARY.length)).toBe(SUMMARY);
    expect(code).toBe(0);
  });

  it('counts the harms by the party that must see to them, proposals under nobody', async () => {
    const { out } = await assess(tiny, '--by', 'responsible');
    const lines = out.slice(out.indexOf('By party that must see to it')).split('\n').slice(1, 3);
    // One harm is written, for the maker; the five others are proposals that nobody has taken on.
    expect(lines).toEqual(['  ■3   ▲0   ✓2    ■ nobody yet', '  ■1   ▲0   ✓0    ■ maker']);
  });

  it('gives every counted harm to at least one group of each side', async () => {
    const { out } = await assess(tiny, '--format', 'json');
    const { harms, groups } = AssessmentReport.parse(JSON.parse(out));
    const counted = harms.filter(({ state }) => state !== 'rejected').map(({ id }) => id);
    for (const side of ['responsible', 'to', 'use', 'stage', 'kind']) {
      const grouped = groups.filter((group) => group.side === side).flatMap((group) => group.harms);
      expect(new Set(grouped)).toEqual(new Set(counted));
    }
  });

  it('fits a screen of 80 columns and 40 lines', async () => {
    const { summaryText } = await import('./summary-text.ts');
    const { out } = await assess(tiny, '--format', 'json');
    const report = AssessmentReport.parse(JSON.parse(out));
    const lines = summaryText(report, { columns: 80, colours: false, top: 5, folder: 'x' }).split('\n');
    expect(lines.length).toBeLessThanOrEqual(40);
    expect(Math.max(...lines.map((line) => Array.from(line).length))).toBeLessThanOrEqual(80);
  });

  it('gives JSON by the documented schema, every possible harm with a chain to an assumption', async () => {
    const { out, code } = await assess(tiny, '--format', 'json');
    const { harms, counts } = AssessmentReport.parse(JSON.parse(out));
    expect(code).toBe(0);
    expect(counts.evaluations).toEqual({ unacceptable: 4, reduce: 0, acceptable: 2 });
    const possible = harms.filter(({ likelihoodRank }) => likelihoodRank > 0);
    expect(possible).toHaveLength(4);
    for (const { chain } of possible) {
      expect(chain.slice(0, 3).map(({ kind }) => kind)).toEqual(['harm', 'situation', 'consequence']);
      expect(chain.findLast(({ kind }) => kind !== 'control')?.kind).toBe('assumption');
    }
  });

  it('names file and line of what people wrote', async () => {
    const { out } = await assess(tiny, '--format', 'json');
    const { harms } = AssessmentReport.parse(JSON.parse(out));
    expect(harms[0]?.chain[0]?.from).toMatchObject({
      document: 'harms',
      file: join(tiny.dossier, 'harms.yaml'),
      line: 3,
    });
  });

  it('counts proposed controls only when asked', async () => {
    const folders = tinyFolders((dossier) => ({
      ...dossier,
      controls: { controls: [{ control: 'sign-in', at: 'pump', state: 'proposed' as const }] },
    }));
    const read = async (...args: string[]) =>
      AssessmentReport.parse(JSON.parse((await assess(folders, '--format', 'json', ...args)).out));
    expect((await read()).harms[0]?.likelihood).toBe('high');
    const proposed = await read('--with-proposed');
    expect(proposed.harms[0]?.likelihood).toBe('low');
    expect(proposed.controls[0]).toMatchObject({ state: 'proposed', does: ['intrude (Pump)'], missing: [] });
    rmSync(folders.root, { recursive: true });
  });

  it('fails on harms only when asked', async () => {
    expect((await assess(tiny, '--fail-on', 'unacceptable')).code).toBe(1);
    expect((await assess(tiny, '--fail-on', 'reduce')).code).toBe(1);
    expect((await assess(tiny)).code).toBe(0);
  });

  it.each(['0', '-1', 'many', '1.5'])('refuses --top %s', async (top) => {
    const { code, err, out } = await assess(tiny, '--top', top);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('--top');
  });
});

describe('files of primum assess', () => {
  it('writes HTML, CSV and Markdown whole, and says so', async () => {
    const out = (name: string) => join(tiny.root, 'out', name);
    mkdirSync(join(tiny.root, 'out'));
    const { err, code } = await assess(tiny, '--html', out('r.html'), '--csv', out('csv'), '--markdown', out('r.md'));
    expect(code).toBe(0);
    expect(err).toContain(`written: ${out('r.html')}`);
    expect(readdirSync(out('csv'))).toContain('harms.csv');
    expect(readdirSync(join(tiny.root, 'out')).sort()).toEqual(['csv', 'r.html', 'r.md']);
    expect(readFileSync(out('r.html'), 'utf8')).toMatch(/^<!doctype html>[\s\S]*<\/html>\n$/);
    expect(readFileSync(out('r.md'), 'utf8')).toContain(
      '**4 unacceptable, 0 to be reduced, 2 acceptable; 5 wait for a judgement.**',
    );
    await assess(tiny, '--csv', out('csv'));
    expect(readFileSync(join(out('csv'), 'harms.csv'), 'utf8').split('\r\n')).toHaveLength(8);
  });

  it('tells the same facts in clinical and in security words: heads differ, and no cell does', async () => {
    const read = async (lens: readonly string[]) => {
      const folder = join(tiny.root, `csv-${lens.at(-1) ?? 'own'}`);
      expect((await assess(tiny, '--csv', folder, ...lens)).code).toBe(0);
      const lines = readdirSync(folder).map((name) => {
        const [head = '', ...rest] = readFileSync(join(folder, name), 'utf8').split('\r\n');
        return { name, head, rest };
      });
      return { heads: lines.map(({ head }) => head), facts: lines.map(({ name, rest }) => ({ name, rest })) };
    };
    const own = await read([]);
    const clinical = await read(['--lens', 'clinical']);
    const security = await read(['--lens', 'security']);
    expect(clinical.facts).toEqual(own.facts);
    expect(security.facts).toEqual(own.facts);
    expect(own.heads.join()).toContain(',hazardous situation,harm,to,severity,');
    expect(clinical.heads.join()).toContain(',unsafe situation,adverse outcome,to,how bad,');
    expect(security.heads.join()).toContain(',security event at the patient,impact on people,to,impact level,');
  });

  it('refuses a lens where no register is written', async () => {
    expect(await assess(tiny, '--lens', 'clinical')).toMatchObject({ code: 2, out: '' });
  });

  it.each([
    ['a document', join(tiny.dossier, 'system.yaml')],
    ['a pack', join(tiny.packs, 'tiny', 'pack.yaml')],
    ['a document by another spelling', join(tiny.dossier, '..', 'pump', 'harms.yaml')],
  ])('never writes over an input: %s', async (_, path) => {
    const before = readFileSync(path, 'utf8');
    const { code, err } = await assess(tiny, '--html', path);
    expect(code).toBe(9);
    expect(err).toContain('was read as input');
    expect(readFileSync(path, 'utf8')).toBe(before);
  });

  it('refuses a path that is named twice, and a folder that cannot be made', async () => {
    const same = join(tiny.root, 'same.md');
    expect((await assess(tiny, '--html', same, '--markdown', same)).code).toBe(9);
    expect((await assess(tiny, '--csv', join(tiny.dossier, 'system.yaml', 'csv'))).code).toBe(9);
    expect(readdirSync(tiny.root)).not.toContain('same.md');
  });

  it('writes none of the files where one of them cannot be written', async () => {
    const before = readdirSync(tiny.root);
    const out = (name: string) => join(tiny.root, name);
    const args = ['--html', out('r2.html'), '--csv', out('csv2'), '--markdown', out('no/such.md')];
    expect((await assess(tiny, ...args)).code).toBe(9);
    expect((await assess(tiny, '--html', out('x.html'), '--markdown', out('x.html'))).code).toBe(9);
    expect((await assess(tiny, '--csv', '')).code).toBe(9);
    expect(readdirSync(tiny.root)).toEqual(before);
  });

  it('lets nothing of a hostile title take effect', async () => {
    const [page, csv, md] = ['r.html', 'csv', 'r.md'].map((name) => join(hostile.root, name));
    const { out } = await assess(hostile, '--html', page ?? '', '--csv', csv ?? '', '--markdown', md ?? '');
    expect(out).not.toContain('\u001b');
    const text = readFileSync(page ?? '', 'utf8');
    expect(text).not.toContain(HOSTILE);
    expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(text.match(/<script/g)).toHaveLength(1);
    expect(readFileSync(join(csv ?? '', 'harms.csv'), 'utf8')).toContain('"\'=cmd|""/c calc""!A1"');
    const markdown = readFileSync(md ?? '', 'utf8');
    expect(markdown).not.toMatch(/<script|!\[x\]\(http:/);
    expect(markdown).toContain('\\| a \\| b \\|');
  });
});
