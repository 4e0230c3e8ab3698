/** The harm picture of a dossier at given levels: every harm evaluated, worst first, with the chain that explains its number. */
import type { Fault } from '../fault.ts';
import { nearest } from '../suggestion.ts';
import type { SystemFacts } from '../system/system-graph.ts';
import { type ChainSource, chainSteps } from './chain-steps.ts';
import { criteriaFor } from './criteria-for.ts';
import { evaluationsByUse } from './criteria-of-uses.ts';
import { type Criteria, evaluate } from './evaluate.ts';
import type { ChainStep, HarmFinding, HarmPicture } from './harm-picture.ts';
import type { JudgedHarm } from './judged-harm.ts';
import { judgedHarms } from './judged-harms.ts';
import { rankHarms } from './rank-harms.ts';

/** Everything that the numbers and chains of a picture follow from. */
export interface HarmInput extends ChainSource {
  readonly facts: SystemFacts;
}

/** Where criteria are missing there are no findings, only the faults that say so: a number without its ground is not shown. */
export function harmPictureFor(input: HarmInput): HarmPicture {
  const { dossier, knowledge, structure, levels } = input;
  const judged = judgedHarms(dossier, knowledge, structure);
  if (judged.harms.length === 0) return { findings: [], faults: judged.faults };
  const { criteria, faults: missing } = criteriaFor(dossier, knowledge);
  const faults: Fault[] = [...judged.faults, ...missing];
  if (criteria === undefined) return { findings: [], faults };
  const names = knowledge.domain.scales.likelihood.levels.map(({ id }) => id);
  const chainOf = chainSteps(input);
  const chains = new Map<number, readonly ChainStep[]>();
  const findings = judged.harms.flatMap((harm): HarmFinding[] => {
    const level = levels.consequence[harm.consequenceIndex] ?? 0;
    const { consequenceIndex, from, ...finding } = harm;
    const severity = criteria.severities.indexOf(harm.severity);
    const given = { likelihood: level, severity, p2: harm.p2 };
    const evaluated = evaluate(criteria.forHarm(harm), given);
    if (evaluated === undefined) {
      faults.push(unknownSeverity(harm, criteria));
      return [];
    }
    const before = chains.get(consequenceIndex) ?? chainOf(consequenceIndex);
    chains.set(consequenceIndex, before);
    const likelihood = names[level] ?? '';
    const own = ownSteps(harm, from, likelihood, evaluated.probabilityLevel);
    const byUse = evaluationsByUse(criteria, harm, given);
    const told = byUse.length === 0 ? {} : { byUse };
    return [{ ...finding, likelihood, ...evaluated, ...told, chain: [...own, ...before] }];
  });
  return { findings: rankHarms(findings, criteria.severities), faults };
}

function ownSteps(
  { id, harm, situation }: JudgedHarm,
  from: ChainStep['from'],
  likelihood: string,
  probability: string,
): ChainStep[] {
  return [
    { kind: 'harm', id, title: harm, level: probability, scale: 'probability', from },
    { kind: 'situation', id, title: situation, level: likelihood, scale: 'likelihood', from },
  ];
}

function unknownSeverity({ from, severity, id }: JudgedHarm, { severities }: Criteria): Fault {
  const near = nearest(severity, severities);
  const written = 'document' in from;
  return {
    severity: 'error',
    code: 'unknown-level',
    message: `the severity scale has no level "${severity}", which "${id}" has`,
    expected: `one of ${severities.join(', ')}`,
    ...(near === undefined ? {} : { hint: `did you mean "${near}"?` }),
    document: written ? from.document : 'harms',
    path: written ? [...from.path, 'harm', 'severity'] : ['severity-scale'],
  };
}
