/** Everything that carries the level of some consequences: the threats behind them, back to where they begin. */
import type { Assessment } from './assess.ts';
import { NONE, type Levels } from '../risk/levels.ts';
import type { RiskModel } from '../risk/risk-model.ts';
import { rowAt } from '../risk/rows.ts';

export interface Cone {
  readonly threats: readonly number[];
  readonly consequences: readonly number[];
}

/** Threats that bring a consequence and are at least as likely. */
export function carriersOf(model: RiskModel, levels: Levels, consequence: number): number[] {
  const likelihood = levels.consequence[consequence] ?? 0;
  if (likelihood === 0) return [];
  return [...rowAt(model.broughtBy, consequence)].filter((threat) => {
    const level = levels.threat[threat] ?? NONE;
    return level !== NONE && level >= likelihood;
  });
}

/** Follows every threat that is as likely as what it brings, not only the nearest. */
export function coneOf(
  { structure, model, levels }: Pick<Assessment, 'structure' | 'model' | 'levels'>,
  from: readonly number[],
): Cone {
  const consequences = new Set(from);
  const threats = new Set<number>();
  for (const at of consequences) {
    for (const threat of carriersOf(model, levels, at)) {
      if (threats.has(threat)) continue;
      threats.add(threat);
      const likelihood = levels.threat[threat] ?? NONE;
      const { entryPoints = [], conditions = [] } = structure.threats[threat] ?? {};
      const lost = entryPoints.flatMap((trust) => {
        const by = model.underminedBy[trust] ?? -1;
        return by >= 0 && (levels.trust[trust] ?? 0) < (levels.assumedTrust[trust] ?? 0) ? [by] : [];
      });
      for (const cause of [...lost, ...conditions])
        if ((levels.consequence[cause] ?? 0) >= likelihood) consequences.add(cause);
    }
  }
  return { threats: [...threats], consequences: [...consequences] };
}
