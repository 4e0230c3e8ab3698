/** Scales and risk levels as the ontology wants them: each level a thing of its own, and `gt` between every two that are ordered. */
import type { NamedNode } from 'n3';
import type { FileRiskLevel, RiskFile } from '@primum/core/harm/risk-file';
import type { Statements } from './statements.ts';
import { number, plain, type TermName, text } from './terms.ts';

type Range = readonly [number, number];

export interface LevelNames {
  readonly riskLevel: (level: FileRiskLevel) => NamedNode;
}

/** Says the scales, and gives each risk level its name when it is first asked for. */
export function levelsIn({ thing, say }: Statements, file: RiskFile): LevelNames {
  const ordered = (
    kind: string,
    type: TermName,
    levels: readonly { readonly id: string; readonly title: string }[],
  ) => {
    levels.forEach(({ id, title }, rank) => {
      const lower = levels.slice(0, rank).map((below) => thing(kind, below.id));
      say(thing(kind, id), [type], {
        'rdfs:label': text(title),
        'dcterms:identifier': plain(id),
        'primum:rank': number(rank),
        'riskman:gt': lower,
      });
    });
  };
  ordered('severity', 'riskman:Severity', file.scales.severity);
  ordered('probability', 'riskman:Probability', file.scales.probability);
  ordered('p1', 'riskman:Probability', file.scales.likelihood);
  file.scales.likelihood.forEach(({ id }, rank) => rangeOf(say, thing('p1', id), file.frequencies[rank]));
  p2Ranges({ thing, say }, file);
  // By other criteria the same severity and probabilities are another risk level.
  const judged = ({ evaluation, evaluationAtHighEnd }: FileRiskLevel) =>
    file.criteria.length > 1 ? [evaluation, evaluationAtHighEnd] : [];
  return {
    riskLevel: (level) => {
      const { severity, likelihood, probabilityLevel, p2, evaluation } = level;
      const needs: TermName[] = evaluation === 'acceptable' ? [] : ['rsecurity:RiskLevelNeedingJustification'];
      return say(
        thing('level', severity, likelihood, ...p2.map(String), ...judged(level)),
        ['riskman:RiskLevel', ...needs],
        {
          'rdfs:label': text(`${severity}, ${probabilityLevel}: ${evaluation}`),
          'riskman:hasSeverity': thing('severity', severity),
          'riskman:hasProbability': thing('probability', probabilityLevel),
          'riskman:hasProbability1': thing('p1', likelihood),
          'riskman:hasProbability2': thing('p2', ...p2.map(String)),
          'primum:perDeviceYearLow': number(level.probability[0]),
          'primum:perDeviceYearHigh': number(level.probability[1]),
          'primum:acceptability': plain(evaluation),
          'primum:acceptabilityAtHighEnd': plain(level.evaluationAtHighEnd),
        },
      );
    },
  };
}

function rangeOf(say: Statements['say'], node: NamedNode, range: Range | undefined): void {
  if (range === undefined) return;
  say(node, [], { 'primum:perDeviceYearLow': number(range[0]), 'primum:perDeviceYearHigh': number(range[1]) });
}

/** A range is above another where neither of its ends is lower and one is higher; of two that lie one in the other none is. */
function p2Ranges({ thing, say }: Pick<Statements, 'thing' | 'say'>, { risks }: RiskFile): void {
  const ranges = new Map(risks.map(({ initial }): [string, Range] => [initial.p2.join(), initial.p2]));
  const sorted = [...ranges.values()].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  for (const range of sorted) {
    const [low, high] = range;
    const lower = sorted.filter((other) => other !== range && other[0] <= low && other[1] <= high);
    say(thing('p2', ...range.map(String)), ['riskman:Probability'], {
      'rdfs:label': text(`${low} to ${high}`),
      'primum:low': number(low),
      'primum:high': number(high),
      'riskman:gt': lower.map((other) => thing('p2', ...other.map(String))),
    });
  }
}
