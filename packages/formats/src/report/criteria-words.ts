/** How criteria that a use has of its own are told, in terminals, tables and pages alike. */
import type { CriteriaApart, PlaceCriteria } from '@primum/core/benefit/uses-criteria';

/** As `a matrix of its own, in 4 fields stricter than the dossier's: nobody trained stands by`. */
export function criteriaText({ entry, reason, stricter, milder }: PlaceCriteria): string {
  const than = [...inFields('stricter', stricter), ...inFields('milder', milder)].join(', ');
  const matrix = entry ?? 'a matrix of its own';
  return `${matrix}, ${than === '' ? "the same as the dossier's" : `${than} than the dossier's`}: ${reason}`;
}

function inFields(how: string, count: number): string[] {
  return count === 0 ? [] : [`in ${count} ${count === 1 ? 'field' : 'fields'} ${how}`];
}

/** The use, and the stage where the criteria count in one only. */
export function criteriaPlace({ use, stage }: CriteriaApart['uses'][number]): string {
  return stage === undefined ? use : `${use}, ${stage}`;
}
