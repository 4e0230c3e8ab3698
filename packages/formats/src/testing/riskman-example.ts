/** An example of this repository as the risk management file that Primum writes of it. */
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { assess } from '@primum/core/assessment/assess';
import type { RiskFile } from '@primum/core/harm/risk-file';
import { riskFileFor } from '@primum/core/harm/risk-file-for';
import { openDossier } from '../folder/open-dossier.ts';

const ROOT = resolve(import.meta.dirname, '../../../..');

export const EXAMPLES = readdirSync(resolve(ROOT, 'examples')).sort();

const files = new Map<string, Promise<RiskFile>>();

export function exampleRiskFile(name: string, withProposed = false): Promise<RiskFile> {
  const key = `${name} ${withProposed}`;
  const known = files.get(key) ?? read(name, withProposed);
  files.set(key, known);
  return known;
}

async function read(name: string, withProposed: boolean): Promise<RiskFile> {
  const packFolders = [resolve(ROOT, 'knowledge')];
  const { judged } = await openDossier(resolve(ROOT, 'examples', name), { packFolders, today: '2026-11-26' });
  if (judged === undefined) throw new Error(`${name} has faults`);
  return riskFileFor(assess(judged.dossier, judged.knowledge, { mode: 'current', withProposed }));
}
