/** How long `primum --help` takes beside bare Node: the first thing that everybody sees. */
import { spawnSync } from 'node:child_process';
import type { Measured } from './measured.ts';

const RUNS = 15;

/** @public bench/run.ts calls it */
export async function run(): Promise<Measured[]> {
  const help = ['packages/cli/bin/primum.mjs', '--help'];
  const bare = ['--eval', '0'];
  for (const args of [help, bare]) started(args);
  // One after the other, so that a busy moment of the machine hits both.
  const [bareTimes, helpTimes]: [number[], number[]] = [[], []];
  for (let index = 0; index < RUNS; index++) {
    bareTimes.push(started(bare));
    helpTimes.push(started(help));
  }
  const [bareMs, helpMs] = [median(bareTimes), median(helpTimes)];
  const ratio = Number((helpMs / bareMs).toFixed(2));
  return [
    { name: 'primum --help beside bare Node', figure: ratio, unit: 'times', bar: 3, ok: ratio <= 3 },
    { name: 'bare Node', figure: Math.round(bareMs), unit: 'ms', bar: undefined, ok: true },
    { name: 'primum --help', figure: Math.round(helpMs), unit: 'ms', bar: undefined, ok: true },
  ];
}

function started(args: readonly string[]): number {
  const before = performance.now();
  const { status } = spawnSync(process.execPath, args, { stdio: 'ignore' });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}`);
  return performance.now() - before;
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}
