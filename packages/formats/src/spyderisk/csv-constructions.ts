/** Construction rules of a CSV domain model, and the order that they run in. */
import { rankRules } from './construction-order.ts';
import { type CsvReading, grouped, named } from './csv-reading.ts';
import type { CsvRow } from './csv-table.ts';
import type { ConstructionRow } from './domain-tables.ts';

export function constructionsFromCsv(reading: CsvReading): ConstructionRow[] {
  const lines = reading.rows('ConstructionPattern');
  const includes = grouped(reading, 'InferredNodeSettingIncludes', 'includesNodeInURI');
  const links = grouped(reading, 'ConstructionPatternLinks', 'hasInferredLink');
  const priority = prioritiesOf(reading, lines);
  const added = new Map<string, { node: string; includes: readonly string[] }[]>();
  for (const line of reading.rows('InferredNodeSetting')) {
    const list = added.get(line.cell('inPattern')) ?? [];
    list.push({ node: line.cell('hasNode'), includes: includes.get(line.cell('hasSetting')) ?? [] });
    added.set(line.cell('inPattern'), list);
  }
  return lines
    .filter((line) => !line.isTrue('marker'))
    .map((line) => {
      const id = line.cell('URI');
      return {
        ...named(line),
        pattern: line.cell('hasMatchingPattern'),
        priority: priority(line),
        iterate: line.isTrue('iterate'),
        maxIterations: Number(line.cell('maxIterations')),
        adds: added.get(id) ?? [],
        addsLinks: links.get(id) ?? [],
      };
    });
}

/** By the rules before and after each, where the model says so; markers count as rules here. */
function prioritiesOf(reading: CsvReading, lines: readonly CsvRow[]): (line: CsvRow) => number {
  if (!reading.hasDependencies) return (line) => Number(line.cell('hasPriority'));
  const before = new Map<string, Set<string>>();
  const add = (rule: string, earlier: string): void => {
    before.set(rule, (before.get(rule) ?? new Set()).add(earlier));
  };
  for (const row of reading.rows('ConstructionPredecessor'))
    if (!row.isTrue('fake')) add(row.cell('URI'), row.cell('hasPredecessor'));
  for (const row of reading.rows('ConstructionSuccessor'))
    if (!row.isTrue('fake')) add(row.cell('hasSuccessor'), row.cell('URI'));
  const { ranks, inRing } = rankRules(
    lines.map((line) => line.cell('URI')),
    before,
  );
  for (const line of lines) {
    if (!inRing.includes(line.cell('URI'))) continue;
    reading.note('ConstructionPattern', line, {
      severity: 'error',
      code: 'order-in-ring',
      message: `${line.cell('URI')} comes before itself, by way of other rules`,
    });
  }
  return (line) => ranks.get(line.cell('URI')) ?? 0;
}
