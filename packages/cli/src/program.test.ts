import { spawnSync } from 'node:child_process';
import { DomainError, type DomainErrorCode } from '@primum/core/domain-error';
import { describe, expect, it } from 'vitest';
import type { CommandSpec, ListedCommand } from './command.ts';
import { COMMANDS } from './commands.generated.ts';
import { EXIT_OF_ERROR } from './exit-codes.ts';
import { explainedCodes } from './exit-codes-text.ts';
import type { Io } from './io.ts';
import { runProgram } from './program.ts';
import { runPrimum } from './testing/run-primum.ts';

/** A program of one command that fails as it is told to. */
async function failing(
  error: unknown,
  env: Io['env'] = {},
  errColours = false,
): Promise<{ code: number; err: string }> {
  let err = '';
  const command: CommandSpec = {
    name: 'fail',
    summary: 'fails',
    run: async () => {
      throw error;
    },
  };
  const commands: ListedCommand[] = [{ ...command, file: 'fail', load: async () => ({ command }) }];
  const io = {
    out: () => undefined,
    err: (text: string) => (err += text),
    isTerminal: false,
    errIsTerminal: false,
    errColours,
    colours: true,
    columns: 80,
    env,
    now: () => new Date(0),
  };
  return { code: await runProgram(['fail'], io, commands), err };
}

describe('primum', () => {
  it('lists every command in its help, whether asked or not', async () => {
    const { code, out } = await runPrimum([]);
    expect(code).toBe(0);
    for (const { name } of COMMANDS) expect(out).toContain(`  ${name.split(' ')[0]} `);
    expect(COMMANDS.filter(({ summary }) => summary.endsWith('.'))).toEqual([]);
    expect((await runPrimum(['--help'])).out).toBe(out);
  });

  it.each(COMMANDS.map(({ name }) => name))('gives help for %s', async (name) => {
    const { code, out } = await runPrimum([...name.split(' '), '--help']);
    expect(code).toBe(0);
    expect(out).toContain(`Usage: primum ${name}`);
    expect((await runPrimum(['help', ...name.split(' ')])).out).toBe(out);
  });

  it('suggests a command for a mistyped one, as wrong use', async () => {
    const { code, err } = await runPrimum(['chek', 'x']);
    expect(code).toBe(2);
    expect(err).toContain('Did you mean check?');
  });

  it.each([
    [['check']],
    [['check', 'a', 'b']],
    [['check', 'a', '--format', 'xml']],
    [['check', '--no-such']],
    [['pack', 'sow', 'x']],
  ])('treats %j as wrong use and says how it is used', async (args) => {
    const { code, err, out } = await runPrimum(args);
    expect(code).toBe(2);
    expect(err).toContain('--help');
    expect(out).toBe('');
  });

  it('says how the very command is used that was used wrongly', async () => {
    expect((await runPrimum(['pack', 'list', 'x'])).err).toContain('`primum pack list --help`');
    expect((await runPrimum(['pack', 'foo'])).err).toContain('`primum pack --help`');
    expect((await runPrimum(['foo'])).err).toContain('`primum --help`');
  });

  it('does not pretend to have help for a command that is not there', async () => {
    expect(await runPrimum(['help', 'asess'])).toMatchObject({ code: 2, out: '' });
    expect((await runPrimum(['help', 'asess'])).err).toContain('Did you mean assess?');
    expect((await runPrimum(['help', 'complete'])).out).toContain('Usage: primum complete');
  });

  it('lets no argument steer the terminal', async () => {
    for (const args of [['\u001b[2J'], ['check', 'a\u001b[2J'], ['assess', 'x', '--top', '\u009b2J']]) {
      const { out, err } = await runPrimum(args);
      // oxlint-disable-next-line no-control-regex
      expect(out + err).not.toMatch(/[\u001b\u009b]/);
    }
  });

  it('prints its version', async () => {
    expect(await runPrimum(['--version'])).toMatchObject({ code: 0, out: '0.1.0\n' });
  });

  it('lists the exit codes', async () => {
    const { out } = await runPrimum(['help', 'exit-codes']);
    for (const { code, name } of explainedCodes()) expect(out).toMatch(new RegExp(`^ +${code} +${name}`, 'm'));
  });

  it.each(Object.entries(EXIT_OF_ERROR))('exits on %s with %i, one line and a hint', async (code, exit) => {
    const error = new DomainError(code as DomainErrorCode, 'it is so', { hint: 'do this' });
    expect(await failing(error)).toEqual({ code: exit, err: 'primum: it is so\n  hint: do this\n' });
  });

  it('colours what went wrong by where standard error goes, wherever standard output goes', async () => {
    // oxlint-disable-next-line no-control-regex
    expect((await failing(new TypeError('broken'))).err).not.toMatch(/\u001b/);
    // oxlint-disable-next-line no-control-regex
    expect((await failing(new TypeError('broken'), {}, true)).err).toMatch(/^\u001b\[31mprimum:/);
  });

  it('keeps the stack of an unexpected fault for who asks for it', async () => {
    const quiet = await failing(new TypeError('broken'));
    expect(quiet.code).toBe(70);
    expect(quiet.err).toBe(
      'primum: unexpected fault: broken\n  hint: set PRIMUM_DEBUG=1 to see where, and report it\n',
    );
    expect((await failing(new TypeError('broken'), { PRIMUM_DEBUG: '1' })).err).toContain('program.test.ts');
  });

  it('starts as a process, and completes words and choices', () => {
    const run = (...args: string[]) =>
      spawnSync(process.execPath, ['packages/cli/bin/primum.mjs', ...args], { encoding: 'utf8' });
    expect(run('--help')).toMatchObject({ status: 0, stderr: '' });
    expect(run('complete', '--', 'pack', '').stdout).toMatch(/^list\t/m);
    expect(run('complete', '--', 'check', '--format', '').stdout).toMatch(/^sarif/m);
    expect(run('complete', 'bash').stdout).toContain('primum');
  });
});
