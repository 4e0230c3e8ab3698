import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runPrimum } from '../testing/run-primum.ts';

let folder: string;
beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'primum-cli-'))));
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('primum new', () => {
  it('writes five documents that primum check passes', async () => {
    const path = join(folder, 'my-pump');
    const { code, out } = await runPrimum(['new', path]);
    expect(code).toBe(0);
    expect(out).toContain('primum check');
    expect(await readdir(path)).toEqual([
      'assumptions.yaml',
      'controls.yaml',
      'dossier.yaml',
      'harms.yaml',
      'system.yaml',
    ]);
    expect(await runPrimum(['check', path])).toMatchObject({ code: 0, out: expect.stringContaining('no faults') });
  });

  it.each([
    ['ventilator', 'intensive-care-unit', 'ventilation'],
    ['glucose-sensor', 'home', 'closed-loop'],
    ['pacemaker', 'home', 'implant-stimulation'],
    ['imaging-device', 'imaging-suite', 'imaging'],
    ['mobile-app', 'home', 'self-management'],
  ])('begins a %s in a %s for %s', async (type, place, task) => {
    const path = join(folder, 'x');
    await runPrimum(['new', path, '--type', type, '--place', place, '--function', task, '--stage', 'field-use']);
    expect(await runPrimum(['check', path])).toMatchObject({ code: 0, out: expect.stringContaining('no faults') });
  });

  it('gives a first harm when it is assessed, with a chain', async () => {
    const path = join(folder, 'my-pump');
    await runPrimum(['new', path]);
    const { code, out } = await runPrimum(['assess', path, '--format', 'json']);
    expect(code).toBe(0);
    expect(out).toContain('first-harm');
    expect(out).toContain('"chain"');
  });

  it('keeps hostile words as words', async () => {
    const path = join(folder, 'Ünüsual name!');
    const words = 'a: [b] # {c} \'d\' "e"\n- f';
    await runPrimum(['new', path, '--title', words, '--owner', words, '--purpose', words]);
    const { code, out } = await runPrimum(['check', path, '--format', 'json']);
    expect({ code, faults: JSON.parse(out).faults }).toEqual({ code: 0, faults: [] });
  });

  it('names the schema of each document for editors', async () => {
    const path = join(folder, 'x');
    await runPrimum(['new', path]);
    expect(await readFile(join(path, 'harms.yaml'), 'utf8')).toMatch(
      /^# yaml-language-server: \$schema=.*\/docs\/schemas\/harms\.schema\.json\n/,
    );
  });

  it('refuses a folder with anything in it and leaves it alone', async () => {
    await writeFile(join(folder, 'kept'), 'precious');
    expect(await runPrimum(['new', folder])).toMatchObject({ code: 9, err: expect.stringContaining('not empty') });
    expect(await readdir(folder)).toEqual(['kept']);
  });

  it('fills the empty folder that one stands in', async () => {
    const path = join(folder, 'here');
    await mkdir(path);
    expect((await runPrimum(['new', `${path}/.`])).code).toBe(0);
    expect(await readdir(path)).toHaveLength(5);
  });

  it.each(['123', 'null', 'true', '1e5', '0x1f', '!!!', '-x'])(
    'gives a folder called %s an id that is text',
    async (name) => {
      const path = join(folder, name);
      await runPrimum(['new', '--', path]);
      expect(await runPrimum(['check', path])).toMatchObject({ code: 0 });
    },
  );

  it('writes letters with accents as letters in the id', async () => {
    await runPrimum(['new', join(folder, 'Dösiergerät')]);
    expect(await readFile(join(folder, 'Dösiergerät', 'dossier.yaml'), 'utf8')).toContain('\nid: dosiergerat\n');
  });

  it('takes nothing for an answer that is empty or steers the terminal', async () => {
    const path = join(folder, 'x');
    const { code } = await runPrimum(['new', path, '--title', '', '--owner', '\u001b[2J\u202eMaker', '--purpose', ' ']);
    expect(code).toBe(0);
    expect(await runPrimum(['check', path])).toMatchObject({ code: 0 });
    expect(await readFile(join(path, 'dossier.yaml'), 'utf8')).toContain('\ntitle: X\n');
  });

  it('says what it took as nobody said it, and how to go on, for the shell', async () => {
    const { out } = await runPrimum(['new', join(folder, 'my device'), '--type', 'ventilator']);
    expect(out).toContain('as nothing else was said: --place ward --function infusion --stage design');
    expect(out).toContain(`next: primum check '${join(folder, 'my device')}'`);
  });

  it.each([
    ['--type', 'ward', 'a ward does not belong under assets'],
    ['--place', 'infusion-pump', '"site" is an infusion-pump'],
    ['--type', 'data-copy', 'is never written by hand'],
  ])('writes nothing where %s is %s', async (option, value, message) => {
    const { code, err } = await runPrimum(['new', join(folder, 'x'), option, value]);
    expect(code).toBe(1);
    expect(err).toContain(message);
    expect(await readdir(folder)).toEqual([]);
  });

  it('suggests a type for a mistyped one and writes nothing', async () => {
    const { code, err } = await runPrimum(['new', join(folder, 'x'), '--type', 'infusion-pum']);
    expect(code).toBe(7);
    expect(err).toContain('did you mean "infusion-pump"?');
    expect(await readdir(folder)).toEqual([]);
  });
});

describe('primum check', () => {
  async function broken(): Promise<string> {
    const path = join(folder, 'd');
    await runPrimum(['new', path]);
    const file = join(path, 'system.yaml');
    const text = await readFile(file, 'utf8');
    await writeFile(
      file,
      text
        .replace('type: infusion-pump', 'type: infusion-pum')
        .replace('relies-on: [settings]', 'relies-on: [setings]'),
    );
    return path;
  }

  it('tells every fault with file, line, column, the line itself, and a hint', async () => {
    const { code, out } = await runPrimum(['check', await broken()]);
    expect(code).toBe(1);
    expect(out).toMatch(/system\.yaml:15:11: error: no asset type "infusion-pum" .*\[unknown-asset-type\]/);
    expect(out).toContain('  15 |     type: infusion-pum\n     |           ^\n');
    expect(out).toContain('hint: did you mean "infusion-pump"?');
    expect(out).toContain('hint: did you mean "settings"?');
    expect(out).toMatch(/: 2 errors in \d+ files\n$/);
  });

  it('tells them as JSON', async () => {
    const { code, out } = await runPrimum(['check', await broken(), '--format', 'json']);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      errors: 2,
      warnings: 0,
      faults: [{ code: 'unknown-asset-type', line: 15 }, { code: 'dangling-id' }],
    });
  });

  it('tells them as SARIF', async () => {
    const { code, out } = await runPrimum(['check', await broken(), '--format', 'sarif']);
    expect(code).toBe(1);
    const [run] = JSON.parse(out).runs;
    expect(run.results).toHaveLength(2);
    for (const { ruleId, ruleIndex } of run.results) expect(run.tool.driver.rules[ruleIndex].id).toBe(ruleId);
    expect(run.results[0].locations[0].physicalLocation.region).toEqual({ startLine: 15, startColumn: 11 });
  });

  it('tells a pack that is missing, or there in another edition', async () => {
    const path = join(folder, 'd');
    await runPrimum(['new', path]);
    const file = join(path, 'dossier.yaml');
    const text = await readFile(file, 'utf8');
    await writeFile(
      file,
      text.replace("edition: '2026.1'", "edition: '1999.1'").replace('id: clinical-harm', 'id: clinical-arm'),
    );
    const { code, out } = await runPrimum(['check', path]);
    expect(code).toBe(1);
    expect(out).toContain('[pack-edition-mismatch]');
    expect(out).toContain('did you mean "clinical-harm"?');
  });

  it('keeps signs that steer a terminal out of what it tells, in every format', async () => {
    const path = join(folder, 'd');
    await runPrimum(['new', path]);
    await writeFile(join(path, 'system.yaml'), 'parties: [{ id: "a\\e[2J\\u009b1m\\u202e", kind: "\\e[8mx" }]');
    for (const format of ['text', 'json', 'sarif']) {
      const { code, out } = await runPrimum(['check', path, '--format', format]);
      expect(code).toBe(1);
      // oxlint-disable-next-line no-control-regex
      expect(out).not.toMatch(/[\u001b\u009b\u202e]/);
    }
  });

  it('says that more may come to light where documents could not be compared', async () => {
    const path = join(folder, 'd');
    await runPrimum(['new', path]);
    expect((await runPrimum(['check', path])).out).not.toContain('once these are mended');
    await writeFile(join(path, 'system.yaml'), 'parties: []');
    expect((await runPrimum(['check', path])).out).toContain('is looked at once these are mended');
  });

  it('says of a file that a dossier is a folder, and which', async () => {
    const path = join(folder, 'd');
    await runPrimum(['new', path]);
    const { code, out } = await runPrimum(['check', join(path, 'system.yaml')]);
    expect(code).toBe(1);
    expect(out).toContain(`name the folder that it lies in: ${path}`);
    expect((await runPrimum(['check', ''])).out).toContain('no folder is named');
  });

  it('tells a required pack that the dossier does not name, once', async () => {
    const path = join(folder, 'd');
    await runPrimum(['new', path]);
    const file = join(path, 'dossier.yaml');
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace(/ {2}- \{ id: connected-care.*\n/, ''));
    const { out } = await runPrimum(['check', path, '--format', 'json']);
    expect(JSON.parse(out).faults).toMatchObject([{ code: 'pack-missing' }]);
  });

  it('says that there is no folder', async () => {
    expect(await runPrimum(['check', join(folder, 'no')])).toMatchObject({
      code: 1,
      out: expect.stringContaining('there is no such folder'),
    });
  });
});
