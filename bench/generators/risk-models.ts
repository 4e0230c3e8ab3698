/** Large risk models straight as flat arrays: as many nodes and edges as asked for, with circles, long cascades and every level. */
import { type RiskModel, STRATEGY, THREAT } from '@primum/core/risk/risk-model';
import { reversedRows, type Rows } from '@primum/core/risk/rows';
import { randomNumbers } from '@primum/core/testing/random-risk';

const LEVELS = 6;
/** Of ten nodes four are threats and three each are trust attributes and consequences. */
const THREATS = 0.4;
const TRUST = 0.3;

/** `edges`: causes, effects and underminings together; each counted once. */
export function largeRiskModel(nodes: number, edges: number, seed: number): RiskModel {
  const pick = randomNumbers(seed);
  const threatCount = Math.round(nodes * THREATS);
  const trustCount = Math.round(nodes * TRUST);
  const consequenceCount = nodes - threatCount - trustCount;
  const underminedBy = Int32Array.from({ length: trustCount }, (_, trust) => trust % consequenceCount);
  const causeCount = Math.round((edges - trustCount) * 0.4);
  const effectCount = edges - trustCount - causeCount;
  const causes = randomRows(threatCount, causeCount, trustCount + consequenceCount, pick);
  const effects = randomRows(threatCount, effectCount, consequenceCount, pick);
  const strategies = Math.round(threatCount / 2);
  const mandatory = randomRows(strategies, strategies, strategies, pick);
  const blockedBy = randomRows(threatCount, threatCount, strategies, pick);
  const none = { starts: new Int32Array(threatCount + 1), items: new Int32Array() };
  return {
    levels: LEVELS,
    trustCount,
    consequenceCount,
    threatCount,
    lossStartsConsequence: false,
    riskTable: Uint8Array.from({ length: LEVELS * LEVELS }, (_, at) =>
      Math.floor((Math.floor(at / LEVELS) * (at % LEVELS)) / 6),
    ),
    assumedTrust: Uint8Array.from({ length: trustCount }, () => Math.max(pick(LEVELS), pick(LEVELS), pick(LEVELS))),
    underminedBy,
    undermines: reversedRows(
      { starts: Int32Array.from({ length: trustCount + 1 }, (_, at) => at), items: underminedBy },
      consequenceCount,
    ),
    impact: Uint8Array.from({ length: consequenceCount }, () => pick(LEVELS)),
    causes,
    uses: reversedRows(causes, trustCount + consequenceCount),
    waitsFor: Int32Array.from(
      { length: threatCount },
      (_, row) => (causes.starts[row + 1] ?? 0) - (causes.starts[row] ?? 0),
    ),
    choiceOf: new Int32Array(),
    threatOf: new Int32Array(),
    alternatives: { starts: new Int32Array(1), items: new Int32Array() },
    choices: none,
    effects,
    broughtBy: reversedRows(effects, consequenceCount),
    frequency: Uint8Array.from({ length: threatCount }, () => Math.max(pick(LEVELS), pick(LEVELS))),
    threatFlags: new Uint8Array(threatCount).fill(THREAT.current | THREAT.future | THREAT.hasCauses),
    blockedBy,
    mitigatedBy: none,
    triggeredBy: none,
    intricate: new Map(),
    mandatory,
    optional: { starts: new Int32Array(strategies + 1), items: new Int32Array() },
    strategyEffect: Uint8Array.from({ length: strategies }, () => pick(LEVELS)),
    strategyFlags: new Uint8Array(strategies).fill(STRATEGY.current | STRATEGY.future),
    strategiesOf: reversedRows(mandatory, strategies),
    threatsOf: reversedRows(blockedBy, strategies),
    controlState: Uint8Array.from({ length: strategies }, () => (pick(3) === 0 ? 2 : 0)),
    coverage: Uint8Array.from({ length: strategies }, () => pick(LEVELS)),
  };
}

/** `total` items spread over the rows as evenly as can be; an item once per row, from a window that wanders, so that things near each other meet. */
function randomRows(rows: number, total: number, below: number, pick: (below: number) => number): Rows {
  const starts = Int32Array.from({ length: rows + 1 }, (_, row) => Math.floor((row * total) / rows));
  const items = new Int32Array(total);
  const window = Math.min(below, 2_000);
  for (let row = 0; row < rows; row += 1) {
    const from = Math.floor((row / rows) * below);
    const step = 1 + pick(97);
    const first = pick(10) === 0 ? pick(below) : from + pick(window);
    for (let at = starts[row] ?? 0, n = 0; at < (starts[row + 1] ?? 0); at += 1, n += 1)
      items[at] = (first + n * step) % below;
  }
  return { starts, items };
}
