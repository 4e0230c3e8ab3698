/** Everything that carries the level of some consequences: the threats behind them, back to where they begin. */
import type { Assessment } from './assessment.ts';
import type { Grounds } from './assessment-grounds.ts';
import { NONE } from './risk/levels.ts';

export interface Cone {
  readonly threats: readonly number[];
  readonly consequences: readonly number[];
}

/** Follows every threat that is as likely as what it brings, not only the nearest. */
export function coneOf(
  { structure, levels, knowledge }: Pick<Assessment, 'structure' | 'levels' | 'knowledge'>,
  grounds: Grounds,
  from: readonly number[],
): Cone {
  const most = knowledge.domain.scales.trust.levels.length - 1;
  const consequences = new Set(from);
  const threats = new Set<number>();
  for (const at of consequences) {
    for (const threat of grounds.carriersOf(at)) {
      if (threats.has(threat)) continue;
      threats.add(threat);
      const likelihood = levels.threat[threat] ?? NONE;
      const { entryPoints = [], conditions = [] } = structure.threats[threat] ?? {};
      for (const trust of entryPoints) {
        const by = grounds.loweredBy(trust);
        if (by !== undefined && most - (levels.trust[trust] ?? 0) >= likelihood) consequences.add(by);
      }
      for (const other of conditions) if ((levels.consequence[other] ?? 0) >= likelihood) consequences.add(other);
    }
  }
  return { threats: [...threats], consequences: [...consequences] };
}
