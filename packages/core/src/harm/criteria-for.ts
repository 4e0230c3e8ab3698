/** Scale, map and matrices that a dossier's harms are evaluated with: its own where it names them, else the first of the packs. */
import { withArticle } from '../article.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { ownCriteria } from '../dossier/own-criteria.ts';
import type { Fault } from '../fault.ts';
import type { ClinicalKnowledge } from '../knowledge/clinical-knowledge.ts';
import type { Knowledge } from '../knowledge/join-packs.ts';
import { nearest } from '../suggestion.ts';
import { criteriaOfUses, type DossierCriteria } from './criteria-of-uses.ts';

export interface CriteriaFound {
  /** Undefined: harms cannot be evaluated, and a fault says why. */
  readonly criteria: DossierCriteria | undefined;
  readonly faults: readonly Fault[];
}

export function criteriaFor({ dossier, harms }: Dossier, { clinical, domain }: Knowledge): CriteriaFound {
  const faults: Fault[] = [];
  const severityScale = choose(clinical.severityScales, harms, 'severity-scale', faults);
  const frequencyMap = choose(clinical.frequencyMaps, harms, 'frequency-map', faults);
  const acceptability = choose(clinical.acceptability, harms, 'acceptability', faults);
  if (severityScale === undefined || frequencyMap === undefined || acceptability === undefined)
    return { criteria: undefined, faults };
  const frequencies = domain.scales.likelihood.levels.flatMap(({ id }) =>
    frequencyMap.levels.filter(({ level }) => level === id).map(({ perDeviceYear }) => perDeviceYear),
  );
  if (frequencies.length !== domain.scales.likelihood.levels.length) {
    faults.push(doesNotFit('frequency-map', `${frequencyMap.id} does not have the levels of the likelihood scale`));
  }
  const rows = harms.matrix ?? acceptability.rows;
  const columns = acceptability.probabilities.length;
  if (rows.length !== severityScale.levels.length || rows.some((row) => row.length !== columns)) {
    const path = harms.matrix === undefined ? 'acceptability' : 'matrix';
    faults.push({
      ...doesNotFit(path, 'the matrix does not fit the severities and probabilities'),
      expected: `${severityScale.levels.length} rows (severity) of ${columns} columns (probability)`,
    });
  }
  if (faults.length > 0) return { criteria: undefined, faults };
  const severities = severityScale.levels.map(({ id }) => id);
  const { probabilities } = acceptability;
  const own = ownCriteria(dossier, clinical, { severities, probabilities });
  if (own.faults.length > 0) return { criteria: undefined, faults: own.faults };
  return { criteria: criteriaOfUses({ severities, frequencies, probabilities, rows }, own.list), faults };
}

/** Where the matrix of the dossier is from: written in harms.yaml, beside the entry whose probabilities it has; or that entry. */
export function dossierMatrix(
  { harms }: Pick<Dossier, 'harms'>,
  { acceptability }: Pick<ClinicalKnowledge, 'acceptability'>,
): { readonly own: boolean; readonly entry: string | undefined } {
  const wanted = harms.acceptability;
  return {
    own: harms.matrix !== undefined,
    entry: acceptability.find(({ id }) => wanted === undefined || id === wanted)?.id,
  };
}

type Choice = 'severity-scale' | 'frequency-map' | 'acceptability';

function choose<T extends { readonly id: string }>(
  list: readonly T[],
  harms: Dossier['harms'],
  field: Choice,
  faults: Fault[],
): T | undefined {
  const wanted = harms[field];
  const found = wanted === undefined ? list[0] : list.find(({ id }) => id === wanted);
  if (found !== undefined) return found;
  const what = field.replace('-', ' ');
  if (wanted === undefined) {
    faults.push({
      severity: 'error',
      code: 'knowledge-missing',
      message: `no pack of the dossier has ${withArticle(what)}, so harms cannot be evaluated`,
      hint: 'add a pack that has one, as clinical-harm, to the packs of the dossier',
      document: 'dossier',
      path: ['packs'],
    });
    return undefined;
  }
  const near = nearest(
    wanted,
    list.map(({ id }) => id),
  );
  faults.push({
    severity: 'error',
    code: 'unknown-reference',
    message: `no pack of the dossier has the ${what} "${wanted}"`,
    ...(near === undefined ? {} : { hint: `did you mean "${near}"?` }),
    document: 'harms',
    path: [field],
  });
  return undefined;
}

function doesNotFit(field: string, message: string): Fault {
  return { severity: 'error', code: 'table-size', message, document: 'harms', path: [field] };
}
