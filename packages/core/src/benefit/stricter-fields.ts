/** A matrix of acceptability beside the dossier's, field by field: where it asks for more, and where for less. */
import type { Acceptability } from '../harm/harm-picture.ts';
import { evaluationRank } from '../harm/rank-harms.ts';

/** rows[severity][probability]. */
type Rows = readonly (readonly Acceptability[])[];

/** `dossier`: what the dossier says there; undefined: nothing, so that there is nothing to differ from. */
export function fieldBeside(
  field: Acceptability,
  dossier: Acceptability | undefined,
): 'stricter' | 'milder' | undefined {
  const step = evaluationRank(field) - evaluationRank(dossier ?? field);
  if (step === 0) return undefined;
  return step > 0 ? 'stricter' : 'milder';
}

/** How many fields are stricter, and how many milder, than the dossier's. */
export function fieldsBeside(rows: Rows, dossier: Rows): { readonly stricter: number; readonly milder: number } {
  const beside = rows.flatMap((row, severity) => row.map((field, at) => fieldBeside(field, dossier[severity]?.[at])));
  return {
    stricter: beside.filter((way) => way === 'stricter').length,
    milder: beside.filter((way) => way === 'milder').length,
  };
}
