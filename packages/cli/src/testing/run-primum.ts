/** Runs a command line in this process with fake streams. */
import { runProgram } from '../program.ts';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export async function runPrimum(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ran> {
  let [out, err] = ['', ''];
  const code = await runProgram(args, {
    out: (text) => (out += text),
    err: (text) => (err += text),
    isTerminal: false,
    errIsTerminal: false,
    colours: false,
    errColours: false,
    columns: 100,
    env,
    now: () => new Date('2026-11-24T12:00:00Z'),
  });
  return { code, out, err };
}
