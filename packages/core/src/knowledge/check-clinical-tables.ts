/** Whether severity scales, frequency maps and acceptability criteria of the packs fit each other and the scales of the risk engine. */
import { nearest } from '../suggestion.ts';
import { entriesOf } from './entry-index.ts';
import { note, type Resolver } from './resolver.ts';

export function checkClinicalTables(resolver: Resolver): void {
  checkFrequencyMaps(resolver);
  checkSeverityWeights(resolver);
  checkAcceptability(resolver);
  checkSeverities(resolver);
}

/** A map must give every likelihood level a range, in order, and a higher level must never be rarer. */
function checkFrequencyMaps(resolver: Resolver): void {
  const scale = entriesOf(resolver.index, 'scales').find(({ entry }) => entry.scale === 'likelihood');
  const levels = scale?.entry.levels.map((level) => level.id) ?? [];
  for (const { entry, pack, at } of entriesOf(resolver.index, 'frequency-maps')) {
    const standing = { pack, kind: 'frequency-maps', at } as const;
    const mapped = entry.levels.map((step) => step.level);
    if (levels.length > 0 && mapped.join() !== levels.join()) {
      note(resolver, standing, ['levels'], {
        code: 'map-does-not-fit',
        message: 'the frequency map does not have the levels of the likelihood scale',
        expected: levels.join(', '),
      });
    }
    entry.levels.forEach(({ level, 'per-device-year': range }, index) => {
      const before = entry.levels[index - 1]?.['per-device-year'] ?? [0, 0];
      if (range[0] <= range[1] && range[0] >= before[0] && range[1] >= before[1]) return;
      note(resolver, standing, ['levels', index, 'per-device-year'], {
        code: 'range-out-of-order',
        message: `the range of "${level}" has its ends swapped or is below that of the level before`,
        expected: 'low end first, and no end lower than that of the level before',
      });
    });
  }
}

/** Weights must give every severity a figure, and a worse harm must never weigh the same as a milder one or less. */
function checkSeverityWeights(resolver: Resolver): void {
  const severities = entriesOf(resolver.index, 'severity-scales').map(({ entry }) => entry.levels.map(({ id }) => id));
  for (const { entry, pack, at } of entriesOf(resolver.index, 'severity-weights')) {
    const standing = { pack, kind: 'severity-weights', at } as const;
    const weighed = entry.levels.map(({ level }) => level).join();
    if (severities.length > 0 && !severities.some((levels) => levels.join() === weighed)) {
      note(resolver, standing, ['levels'], {
        code: 'weights-do-not-fit',
        message: 'the weights do not have the levels of the severity scale',
        expected: severities[0]?.join(', ') ?? '',
      });
    }
    entry.levels.forEach(({ level, weight }, index) => {
      const before = entry.levels[index - 1];
      if (before === undefined || weight > before.weight) return;
      note(resolver, standing, ['levels', index, 'weight'], {
        code: 'weights-out-of-order',
        message: `"${level}" weighs no more than the milder "${before.level}"`,
        expected: `a weight above ${before.weight}`,
      });
    });
  }
}

/** One row per severity and one column per probability; bounds rise and only the last column has none. */
function checkAcceptability(resolver: Resolver): void {
  const severities = entriesOf(resolver.index, 'severity-scales')[0]?.entry.levels.length;
  for (const { entry, pack, at } of entriesOf(resolver.index, 'acceptability')) {
    const standing = { pack, kind: 'acceptability', at } as const;
    const columns = entry.probabilities.length;
    if (
      (severities !== undefined && entry.rows.length !== severities) ||
      entry.rows.some((row) => row.length !== columns)
    ) {
      note(resolver, standing, ['rows'], {
        code: 'table-size',
        message: 'the matrix does not fit the severities and probabilities',
        expected: `${severities ?? 'as many'} rows (severity) of ${columns} columns (probability)`,
      });
    }
    entry.probabilities.forEach(({ id, below }, index) => {
      const last = index === columns - 1;
      const before = entry.probabilities[index - 1]?.below ?? 0;
      if (last ? below === undefined : below !== undefined && below > before) return;
      note(resolver, standing, ['probabilities', index, 'below'], {
        code: 'bounds-out-of-order',
        message: `the upper bound of "${id}" does not fit`,
        expected: last ? 'no upper bound for the last' : 'an upper bound above that of the one before',
      });
    });
  }
}

/** Every harm of a template has a severity that some scale knows. */
function checkSeverities(resolver: Resolver): void {
  const known = new Set(
    entriesOf(resolver.index, 'severity-scales').flatMap(({ entry }) => entry.levels.map((level) => level.id)),
  );
  for (const { entry, pack, at } of entriesOf(resolver.index, 'situations')) {
    entry.harms.forEach(({ severity }, index) => {
      if (known.has(severity)) return;
      const near = nearest(severity, known);
      note(resolver, { pack, kind: 'situations', at }, ['harms', index, 'severity'], {
        code: 'unknown-level',
        message: `no severity "${severity}"`,
        expected: `one of ${[...known].join(', ')}`,
        ...(near === undefined ? {} : { hint: `did you mean "${near}"?` }),
      });
    });
  }
}
