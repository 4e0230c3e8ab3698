/** The matrices that uses of a dossier have of their own, found and checked against its scales. */
import type { Fault } from '../fault.ts';
import type { AcceptabilityCriteria, ClinicalKnowledge } from '../knowledge/clinical-knowledge.ts';
import type { Stage } from '../knowledge/clinical-kinds.ts';
import { nearest } from '../suggestion.ts';
import type { DossierDocument } from './dossier-document.ts';
import type { AcceptabilityMatrix, UseCriteria } from './use-criteria.ts';

/** Scales that all criteria of a dossier share, so that a figure means the same in each use. Mildest or lowest first. */
export interface SharedScales {
  /** Ids of the severity levels. */
  readonly severities: readonly string[];
  readonly probabilities: readonly Pick<AcceptabilityCriteria['probabilities'][number], 'id' | 'below'>[];
}

export interface OwnCriteria {
  readonly use: string;
  /** Undefined: in every stage for which the use has none. */
  readonly stage: Stage | undefined;
  readonly rows: AcceptabilityMatrix;
  /** Entry of a pack; undefined: the matrix is written in dossier.yaml. */
  readonly entry: string | undefined;
  readonly reason: string;
}

export interface OwnCriteriaFound {
  /** In the order of the document; those with a fault are left out. */
  readonly list: readonly OwnCriteria[];
  readonly faults: readonly Fault[];
}

export function ownCriteria(
  { uses }: Pick<DossierDocument, 'uses'>,
  { acceptability }: Pick<ClinicalKnowledge, 'acceptability'>,
  scales: SharedScales,
): OwnCriteriaFound {
  const faults: Fault[] = [];
  const list = uses.flatMap(({ id: use, criteria = [] }, at) =>
    criteria.flatMap((written, index): OwnCriteria[] => {
      const path = ['uses', at, 'criteria', index];
      const noted = (fault: Told, ...field: string[]) => faults.push(faultAt(fault, [...path, ...field]));
      if (criteria.findIndex(({ stage }) => stage === written.stage) < index) noted(twice(use, written));
      const found = matrixOf(written, acceptability, scales, noted);
      if (found === undefined) return [];
      return [{ use, stage: written.stage, ...found, reason: written.reason }];
    }),
  );
  return { list, faults };
}

type Told = Pick<Fault, 'code' | 'message' | 'expected' | 'hint'>;
type Note = (fault: Told, ...field: string[]) => void;

function matrixOf(
  { acceptability: wanted, matrix }: UseCriteria,
  entries: ClinicalKnowledge['acceptability'],
  scales: SharedScales,
  note: Note,
): Pick<OwnCriteria, 'rows' | 'entry'> | undefined {
  if ((wanted === undefined) === (matrix === undefined)) {
    note(oneOfTwo(matrix !== undefined));
    return undefined;
  }
  if (matrix !== undefined) {
    if (fits(matrix, scales)) return { rows: matrix, entry: undefined };
    note(doesNotFit('the matrix does not fit the scales of the dossier', scales), 'matrix');
    return undefined;
  }
  const entry = entries.find(({ id }) => id === wanted);
  if (entry === undefined) note(unknownEntry(wanted ?? '', entries), 'acceptability');
  else if (hasScales(entry, scales)) return { rows: entry.rows, entry: entry.id };
  else note(otherScales(entry, scales), 'acceptability');
  return undefined;
}

/** Whether a use may name the entry: another scale would give the same figure another meaning. */
export function hasScales(entry: AcceptabilityCriteria, scales: SharedScales): boolean {
  return fits(entry.rows, scales) && sameProbabilities(entry, scales);
}

function fits(rows: AcceptabilityMatrix, { severities, probabilities }: SharedScales): boolean {
  return rows.length === severities.length && rows.every((row) => row.length === probabilities.length);
}

function sameProbabilities({ probabilities }: AcceptabilityCriteria, scales: SharedScales): boolean {
  return probabilities.every(({ id, below }, at) => {
    const other = scales.probabilities[at];
    return other?.id === id && other.below === below;
  });
}

function faultAt(fault: Told, path: Fault['path']): Fault {
  return { severity: 'error', ...fault, document: 'dossier', path };
}

function twice(use: string, { stage }: UseCriteria): Told {
  return {
    code: 'contradiction',
    message: `the use "${use}" has criteria ${stage === undefined ? 'for all stages' : `for ${stage}`} already`,
    expected: 'one for each stage, and one without a stage for all the others',
    hint: stage === undefined ? 'name the stage that one of the two is for' : 'keep the one that counts',
  };
}

function oneOfTwo(both: boolean): Told {
  return {
    code: 'criteria-unclear',
    message: both ? 'these criteria name a matrix of a pack and write one too' : 'these criteria have no matrix',
    expected: 'either `acceptability` (an entry of a pack) or `matrix`',
    hint: both ? 'take one of the two away' : "leave `criteria` out where the dossier's are meant",
  };
}

function unknownEntry(wanted: string, entries: ClinicalKnowledge['acceptability']): Told {
  const ids = entries.map(({ id }) => id);
  const near = nearest(wanted, ids);
  return {
    code: 'unknown-acceptability',
    message: `no acceptability "${wanted}" in the packs of the dossier`,
    expected: ids.length === 0 ? 'a pack that has acceptability criteria' : `one of ${ids.join(', ')}`,
    hint: near === undefined ? 'write the rows under `matrix`' : `did you mean "${near}"?`,
  };
}

function otherScales({ id }: AcceptabilityCriteria, scales: SharedScales): Told {
  const told = doesNotFit(`${id} has other severities or probabilities than the criteria of the dossier`, scales);
  return { ...told, hint: 'write what it says for these levels under `matrix`' };
}

function doesNotFit(message: string, { severities, probabilities }: SharedScales): Told {
  const columns = probabilities.map(({ id }) => id).join(', ');
  return {
    code: 'table-size',
    message,
    expected: `${severities.length} rows (${severities.join(', ')}) of ${probabilities.length} columns (${columns})`,
    hint: 'all uses share the scales of severity and probability; only what is acceptable differs',
  };
}
