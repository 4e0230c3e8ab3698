/** One fuzzed dossier after the other through everything that reads it; says what went wrong, if anything. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkReferences } from '@primum/core/dossier/check-references';
import { DOCUMENT_KINDS, type DocumentKind, type Dossier } from '@primum/core/dossier/dossier';
import type { Knowledge } from '@primum/core/knowledge/join-packs';
import { parseDocument } from '../yaml/parse-document.ts';
import { mutatedDocument, randomFrom } from './mutate-document.ts';

export interface FuzzInput {
  readonly dossier: Dossier;
  readonly texts: Readonly<Record<DocumentKind, string>>;
  readonly knowledge: Knowledge;
}

export interface Fuzzed {
  readonly refused: number;
  readonly accepted: number;
  readonly slowestMs: number;
  /** Seeds with what they broke. */
  readonly broken: readonly string[];
}

/** The texts of the documents in a folder; one that is not there counts as empty. */
export function textsIn(folder: string): Record<DocumentKind, string> {
  const texts = KINDS.map((kind) => {
    const file = join(folder, `${kind}.yaml`);
    return [kind, existsSync(file) ? readFileSync(file, 'utf8') : '{}\n'] as const;
  });
  return Object.fromEntries(texts) as Record<DocumentKind, string>;
}

const KINDS = Object.keys(DOCUMENT_KINDS) as readonly DocumentKind[];

export function fuzzDossier(input: FuzzInput, seeds: { readonly from: number; readonly count: number }): Fuzzed {
  const broken: string[] = [];
  let [refused, accepted, slowestMs] = [0, 0, 0];
  for (let seed = seeds.from; seed < seeds.from + seeds.count; seed++) {
    const started = performance.now();
    try {
      if (fuzzOne(input, seed)) accepted += 1;
      else refused += 1;
    } catch (error) {
      broken.push(`seed ${seed}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    }
    slowestMs = Math.max(slowestMs, performance.now() - started);
  }
  return { refused, accepted, slowestMs, broken };
}

/** True: accepted. Throws where something is promised and not kept. */
function fuzzOne({ dossier, texts, knowledge }: FuzzInput, seed: number): boolean {
  const random = randomFrom(seed);
  const kind = KINDS[seed % KINDS.length] ?? 'system';
  const bytes = mutatedDocument({ text: texts[kind], value: dossier[kind] }, random);
  const { value, faults, text } = parseDocument<unknown>(bytes, { document: kind, file: kind }, DOCUMENT_KINDS[kind]);
  const errors = faults.filter(({ severity }) => severity === 'error');
  if ((value === undefined) !== errors.length > 0) throw new Error('refused without a fault, or accepted with one');
  const lines = (text ?? '').split('\n');
  for (const { line, column, message } of faults) {
    const inside = line >= 1 && column >= 1 && (text === undefined || column <= (lines[line - 1] ?? '').length + 2);
    if (!inside) throw new Error(`fault outside the text: ${line}:${column} ${message}`);
  }
  if (Object.hasOwn(Object.prototype, 'a') || ({} as { polluted?: unknown }).polluted !== undefined)
    throw new Error('prototype polluted');
  if (value === undefined) return false;
  checkReferences({ ...dossier, [kind]: value }, knowledge, '2026-11-24');
  return true;
}
