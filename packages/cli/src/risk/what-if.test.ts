import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runPrimum } from '../testing/run-primum.ts';
import { tinyFolders } from '../testing/tiny-folders.ts';

const tiny = tinyFolders();
afterAll(() => rmSync(tiny.root, { recursive: true }));

const whatIf = (...args: string[]) => runPrimum(['what-if', tiny.dossier, '--packs', tiny.packs, ...args]);
const asJson = async (...args: string[]) =>
  JSON.parse((await whatIf(...args, '--format', 'json')).out) as Record<string, unknown>;

describe('primum what-if', () => {
  it('shows old beside new for every harm that changes, and the side effects', async () => {
    const { code, out } = await whatIf('--add', 'sign-in@pump', '--add', 'lock-out@pump');
    expect(code).toBe(0);
    expect(out).toContain(
      'Harms that fall (4)\n  over-infusion (critical, to patient): The pump gives more than was ordered.',
    );
    expect(out).toContain('    high → negligible        ■ unacceptable → ✓ acceptable');
    expect(out).toContain(
      'Side effects: what the change brings about\n  People are locked out of Pump and dosing waits.',
    );
    expect(out).toContain('  ■ unacceptable               4 →     0 (−4)');
  });

  it('shows harms that rise', async () => {
    const { out } = await whatIf('--assume', 'reach@wifi=very-low');
    expect(out).toContain('Harms that rise (4)');
    expect(out).toContain('    high → very-high         ■ unacceptable, as before');
    expect(out).toContain('Nothing was written.');
  });

  it('tells when nothing changes', async () => {
    expect((await whatIf('--add', 'lock-out@pump')).out).toContain('No harm changes (6 looked at).');
  });

  it('takes a control away, and takes * for all places', async () => {
    expect(await asJson('--add', 'sign-in@*')).toMatchObject({ same: 2, raised: [], lowered: { length: 4 } });
    expect(await asJson('--add', 'sign-in@*', '--remove', 'sign-in@pump')).toMatchObject({ same: 6, lowered: [] });
  });

  it.each([
    [['--add', 'signin@pump'], 'did you mean "sign-in"?'],
    [['--add', 'xyzzyxyzzy@pump'], '`primum pack show tiny/controls` lists those that there are'],
    [['--assume', 'xyzzyxyzzy@wifi=low'], '`primum pack show tiny/trust-attributes` lists'],
    [['--add', 'sign-in@pmp'], 'did you mean "pump"?'],
    [['--add', 'sign-in@wifi'], '"wifi" cannot have sign-in; these can: pump'],
    [['--add', 'sign-in'], 'write control@asset'],
    [['--assume', 'reach@wifi'], 'write attribute@asset=level'],
    [['--assume', 'reach@wifi=hihg'], 'no level "hihg" of trust: one of very-low, low'],
    [['--assume', 'reach@pump=low'], '"pump" cannot have reach'],
  ])('refuses %j with a hint', async (args, text) => {
    const { code, err, out } = await whatIf(...args);
    expect({ code, out }).toEqual({ code: 7, out: '' });
    expect(err).toContain(text);
  });

  it('asks for a change', async () => {
    expect(await whatIf()).toMatchObject({ code: 2, err: expect.stringContaining('name a change') as string });
  });

  it('writes nothing', async () => {
    const files = readdirSync(tiny.dossier).map((name) => readFileSync(join(tiny.dossier, name), 'utf8'));
    await whatIf('--add', 'sign-in@pump');
    expect(readdirSync(tiny.dossier).map((name) => readFileSync(join(tiny.dossier, name), 'utf8'))).toEqual(files);
  });
});
