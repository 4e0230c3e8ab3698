/** The recipe for a threat in CONTRIBUTING.md works as it stands: its entries are put into a copy of the packs and assessed. */
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runPrimum } from '../packages/cli/src/testing/run-primum.ts';

const ROOT = resolve(import.meta.dirname, '..');
const page = readFileSync(join(ROOT, 'CONTRIBUTING.md'), 'utf8');
const packs = mkdtempSync(join(tmpdir(), 'primum-recipe-'));
afterAll(() => rmSync(packs, { recursive: true, force: true }));

/** YAML blocks of the page that begin with the name of a pack's file. */
const entries = [...page.matchAll(/^ *```yaml\n *# knowledge\/(\S+)\n(.*?)^ *```/gms)].map(
  ([, file = '', text = '']) => ({
    file,
    text: text.replaceAll(/^ {3}/gm, ''),
  }),
);
const [example = ''] = /(?<=explain examples\/amps )\S+/.exec(page) ?? [];

describe('the recipe for a threat', () => {
  it('gives entries that the pack accepts', async () => {
    cpSync(join(ROOT, 'knowledge'), packs, { recursive: true });
    for (const { file, text } of entries) {
      // Who follows the recipe has them already.
      const [id = ''] = /^- id: .*$/m.exec(text) ?? [];
      if (!readFileSync(join(packs, file), 'utf8').split('\n').includes(id))
        appendFileSync(join(packs, file), `\n${text}`);
    }
    expect(entries).toHaveLength(3);
    expect(await runPrimum(['pack', 'check', join(packs, 'connected-care')])).toMatchObject({
      code: 0,
      out: expect.stringContaining('no faults'),
    });
  });

  it('shows the threat in the assessment that it names', async () => {
    const { code, out } = await runPrimum(['explain', join(ROOT, 'examples/amps'), example, '--packs', packs]);
    expect(code).toBe(0);
    expect(out).toContain('Whoever prepares a charger');
    expect(out).toMatch(/\[likelihood (low|medium|high|very-high)\]/);
  });
});
