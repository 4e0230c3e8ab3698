/** Compares this project's structure of a published system model with the one that Spyderisk's own engine stored in it. */
import type { DomainModel } from '@primum/core/knowledge/domain-model';
import { findThreats } from '@primum/core/risk/find-threats';
import { construct } from '@primum/core/system/construct';
import type { Quad } from '../nquads.ts';
import { systemFromNQuads, systemGraphs } from '../system-from-nquads.ts';
import { storedLines } from './stored-lines.ts';
import { whyStructureDiffers } from './structure-explanations.ts';
import { type Kind, structureLines } from './structure-lines.ts';

export interface Difference {
  readonly kind: Kind;
  /** missing: stored, but not found by us; extra: found by us, but not stored. */
  readonly side: 'missing' | 'extra';
  readonly line: string;
  /** Undefined: not explained yet. */
  readonly because: string | undefined;
}

export interface StructureParity {
  readonly kind: Kind;
  /** Of what is stored, how much we find. */
  readonly agree: number;
  readonly of: number;
  readonly differences: readonly Difference[];
}

/** From the asserted graph alone. `file`: name of the system model's file, by which differences are explained. Empty where the file is no system model or stores no inferred structure. */
export function structureParity(quads: readonly Quad[], domain: DomainModel, file: string): StructureParity[] {
  const graphs = systemGraphs(quads);
  const { system } = systemFromNQuads(quads, domain, file);
  if (graphs === undefined || system === undefined || graphs.inferred.length === 0) return [];
  const stored = storedLines(graphs, domain).lines;
  const graph = construct(system.graph, domain);
  const found = structureLines(graph, findThreats(graph, domain), domain);
  return (Object.keys(stored) as Kind[]).map((kind) => {
    const [theirs, ours] = [[...stored[kind]], [...found[kind]]];
    const explained = (side: Difference['side'], line: string): Difference => {
      return { kind, side, line, because: whyStructureDiffers(file, { kind, side, line }) };
    };
    const missing = theirs.filter((line) => !found[kind].has(line)).map((line) => explained('missing', line));
    const extra = ours.filter((line) => !stored[kind].has(line)).map((line) => explained('extra', line));
    return { kind, agree: theirs.length - missing.length, of: theirs.length, differences: [...missing, ...extra] };
  });
}
