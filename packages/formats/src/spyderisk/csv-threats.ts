/** Threats and control strategies of a CSV domain model. */
import { type CsvReading, grouped, named } from './csv-reading.ts';
import type { StrategyRow, ThreatRow } from './domain-tables.ts';

export function threatsFromCsv(reading: CsvReading): ThreatRow[] {
  const entryPoints = grouped(reading, 'ThreatEntryPoints', 'hasEntryPoint');
  const conditions = grouped(reading, 'ThreatSEC', 'hasSecondaryEffectCondition');
  const effects = grouped(reading, 'ThreatEffects', 'causesMisbehaviour');
  return reading.rows('Threat').map((line) => {
    const id = line.cell('URI');
    const frequency = line.cell('hasFrequency');
    // A threat without a frequency is a check of the model: it has no variants and no use in a calculation.
    const isCheck = frequency === '';
    return {
      ...named(line),
      pattern: line.cell('appliesTo'),
      category: line.cell('hasCategory'),
      threatens: line.cell('threatens'),
      entryPoints: entryPoints.get(id) ?? [],
      conditions: conditions.get(id) ?? [],
      effects: effects.get(id) ?? [],
      frequency: isCheck ? undefined : frequency,
      current: isCheck || line.isTrue('currentRisk'),
      future: isCheck || line.isTrue('futureRisk'),
      secondary: line.isTrue('secondaryThreat'),
      normalOperation: line.isTrue('normalOperation'),
      ...(isCheck || !reading.hasPopulations ? {} : { hasMin: withEnd(id, '_Min'), hasMax: withEnd(id, '_Max') }),
    };
  });
}

/** The end stands after the second part of a threat's name: `LS.IS_Min.CNCN.8`. */
function withEnd(id: string, end: string): string {
  return id.replace(/^([^.]+\.[^.]+)/, `$1${end}`);
}

export function strategiesFromCsv(reading: CsvReading): StrategyRow[] {
  const mandatory = grouped(reading, 'ControlStrategyControls', 'hasControlSet', (row) => !row.isTrue('optional'));
  const optional = grouped(reading, 'ControlStrategyControls', 'hasControlSet', (row) => row.isTrue('optional'));
  const blocks = grouped(reading, 'ControlStrategyBlocks', 'blocks');
  const mitigates = grouped(reading, 'ControlStrategyMitigates', 'mitigates');
  const triggers = grouped(reading, 'ControlStrategyTriggers', 'triggers');
  return reading.rows('ControlStrategy').map((line) => {
    const id = line.cell('URI');
    return {
      ...named(line),
      mandatory: mandatory.get(id) ?? [],
      optional: optional.get(id) ?? [],
      effect: line.cell('hasBlockingEffect'),
      current: line.isTrue('currentRisk'),
      future: line.isTrue('futureRisk'),
      blocks: blocks.get(id) ?? [],
      mitigates: mitigates.get(id) ?? [],
      triggers: triggers.get(id) ?? [],
    };
  });
}
