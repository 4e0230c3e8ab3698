/** Whole assessments: Spyderisk's published demo, and dossiers of 1,000 and 10,000 assets with the own packs. */
import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { compileRisk } from '@primum/core/risk/compile-risk';
import { findThreats } from '@primum/core/risk/find-threats';
import { settle } from '@primum/core/risk/settle';
import { construct } from '@primum/core/system/construct';
import { referenceData } from '@primum/core/testing/reference-data';
import { readDomainFile } from '@primum/formats/spyderisk/domain-from-nquads';
import { readSystemFile } from '@primum/formats/spyderisk/system-from-nquads';
import type { Measured } from './measured.ts';

const RUNS = 80;
const CURRENT = { mode: 'current', withProposed: false } as const;

/** @public bench/run.ts calls it */
export async function run(): Promise<Measured[]> {
  return [...demo(), ...large()];
}

/** 13 assets and 19 relations asserted, about 1,000 threats; its authors give "less than one minute". */
function demo(): Measured[] {
  const [systemFile, domainFile] = ['Demo_both_state_reports.nq.gz', 'domain-6a3-3-1.nq.gz'].map((name) =>
    referenceData('spyderisk', 'models', name),
  );
  if (systemFile === undefined || domainFile === undefined) {
    return [
      {
        name: 'whole assessment of the published demo: no reference data',
        figure: 0,
        unit: '',
        bar: undefined,
        ok: true,
      },
    ];
  }
  const domain = readDomainFile(domainFile).domain;
  const system = domain === undefined ? undefined : readSystemFile(systemFile, domain).system;
  if (domain === undefined || system === undefined) throw new Error('the published demo cannot be read');
  const times: number[] = [];
  let threats = 0;
  for (let turn = 0; turn < RUNS; turn += 1) {
    const start = performance.now();
    const graph = construct(system.graph, domain);
    const structure = findThreats(graph, domain);
    const model = compileRisk(structure, graph, domain, system.facts);
    settle(model, CURRENT);
    times.push(performance.now() - start);
    threats = structure.threats.length;
  }
  const ms = median(times);
  return [
    {
      name: `published demo, ${threats} threats, whole assessment, median`,
      figure: rounded(ms),
      unit: 'ms',
      bar: 15,
      ok: ms <= 15,
    },
    { name: '  the first one, nothing warm', figure: rounded(times[0] ?? 0), unit: 'ms', bar: undefined, ok: true },
  ];
}

interface Large {
  readonly ms: number;
  readonly megabytes: number;
  readonly whatFirstMs: number;
  readonly assets: number;
  readonly threats: number;
  readonly harms: number;
}

function large(): Measured[] {
  const small = assessed(1000, 5);
  const big = assessed(10_000, 3);
  const times = big.ms / small.ms;
  const said = ({ assets, threats, harms }: Large) => `${assets} with derived, ${threats} threats, ${harms} harms`;
  return [
    {
      name: `1,000 assets (${said(small)})`,
      figure: Math.round(small.ms),
      unit: 'ms',
      bar: 1500,
      ok: small.ms <= 1500,
    },
    {
      name: '  memory of the whole process',
      figure: Math.round(small.megabytes),
      unit: 'MB',
      bar: 1024,
      ok: small.megabytes <= 1024,
    },
    { name: '  what to do first', figure: Math.round(small.whatFirstMs), unit: 'ms', bar: undefined, ok: true },
    {
      name: `10,000 assets (${said(big)}), beside 1,000`,
      figure: rounded(times),
      unit: 'times',
      bar: 12,
      ok: times <= 12,
    },
    { name: '  10,000 assets', figure: Math.round(big.ms), unit: 'ms', bar: undefined, ok: true },
    { name: '  memory of the whole process', figure: Math.round(big.megabytes), unit: 'MB', bar: undefined, ok: true },
  ];
}

function assessed(things: number, runs: number): Large {
  const script = resolve(import.meta.dirname, 'generators/hospitals-large.ts');
  return JSON.parse(execFileSync(process.execPath, [script, `${things}`, `${runs}`], { encoding: 'utf8' })) as Large;
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
