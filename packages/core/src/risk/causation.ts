/** Causation links that carry the level: what causes each threat, what each threat brings, and where it all begins. */
import { eachCarryingCause, isExternal, startsLost } from './carrying-causes.ts';
import { type Levels, NONE } from './levels.ts';
import type { RiskModel } from './risk-model.ts';
import { reversedRows, rowAt, type Rows, rowsOf } from './rows.ts';
import { weighingOf } from './settling-order.ts';

export interface Causation {
  /** Per node: 1 where it is lost by assumption alone and not by any threat. */
  readonly external: Uint8Array;
  /** Per threat: nodes that cause it. A lowered trust attribute is stood for by the consequence that lowered it. */
  readonly causedBy: Rows;
  /** Per node: threats that it causes. */
  readonly causes: Rows;
  /** Per threat: consequences that are as likely as they are because of it. */
  readonly brings: Rows;
}

export function causationOf(model: RiskModel, levels: Levels): Causation {
  const weighing = weighingOf(model, levels);
  const { lost } = weighing;
  const causedBy: number[][] = [];
  const brings: number[][] = [];
  levels.threat.forEach((level, threat) => {
    const nodes = new Set<number>();
    const happens = level !== NONE && level > 0;
    if (happens) eachCarryingCause(weighing, threat, level, (node) => nodes.add(node));
    causedBy.push([...nodes]);
    const effects = happens ? [...rowAt(model.effects, threat)] : [];
    brings.push(effects.filter((consequence) => levels.consequence[consequence] === level));
  });
  const rows = rowsOf(causedBy);
  return {
    external: externalNodes(model, lost),
    causedBy: rows,
    causes: reversedRows(rows, lost.length),
    brings: rowsOf(brings),
  };
}

function externalNodes(model: RiskModel, lost: Uint8Array): Uint8Array {
  const external = new Uint8Array(lost.length);
  for (let trust = 0; trust < model.trustCount; trust += 1) {
    if (isExternal(model, lost, trust)) external[trust] = 1;
    else if (startsLost(model, lost, trust)) {
      const by = model.underminedBy[trust] ?? -1;
      if (by >= 0) external[model.trustCount + by] = 1;
    }
  }
  return external;
}
