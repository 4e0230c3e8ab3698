/** An example of this repository as the risk management file that Primum writes of it. */
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { assess } from '@primum/core/assessment/assess';
import type { Dossier } from '@primum/core/dossier/dossier';
import type { RiskFile } from '@primum/core/harm/risk-file';
import { riskFileFor } from '@primum/core/harm/risk-file-for';
import type { Knowledge } from '@primum/core/knowledge/join-packs';
import { openDossier } from '../folder/open-dossier.ts';

const ROOT = resolve(import.meta.dirname, '../../../..');

export const EXAMPLES = readdirSync(resolve(ROOT, 'examples')).sort();

const opened = new Map<string, Promise<JudgedExample>>();
const files = new Map<string, Promise<RiskFile>>();

export interface JudgedExample {
  readonly dossier: Dossier;
  readonly knowledge: Knowledge;
}

/** Read once. */
export function judgedExample(name: string): Promise<JudgedExample> {
  const known = opened.get(name) ?? open(name);
  opened.set(name, known);
  return known;
}

export function exampleRiskFile(name: string, withProposed = false): Promise<RiskFile> {
  const key = `${name} ${withProposed}`;
  const known = files.get(key) ?? read(name, withProposed);
  files.set(key, known);
  return known;
}

async function read(name: string, withProposed: boolean): Promise<RiskFile> {
  const { dossier, knowledge } = await judgedExample(name);
  return riskFileFor(assess(dossier, knowledge, { mode: 'current', withProposed }));
}

async function open(name: string): Promise<JudgedExample> {
  const packFolders = [resolve(ROOT, 'knowledge')];
  const { judged } = await openDossier(resolve(ROOT, 'examples', name), { packFolders, today: '2026-11-26' });
  if (judged === undefined) throw new Error(`${name} has faults`);
  return judged;
}
