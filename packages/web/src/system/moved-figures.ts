/** What a change did to the harms: each figure before and after. */
import type { Picture } from '@primum/core/api/assessment';

type Counts = Pick<Picture['counts'], 'evaluations' | 'waiting'>;

export interface MovedFigure {
  readonly figure: 'unacceptable' | 'reduce' | 'acceptable' | 'waiting';
  readonly before: number;
  readonly after: number;
}

/** Only the figures that differ, worst first. */
export function movedFigures(before: Counts, after: Counts): MovedFigure[] {
  const all: readonly MovedFigure[] = [
    ...(['unacceptable', 'reduce', 'acceptable'] as const).map((figure) => ({
      figure,
      before: before.evaluations[figure],
      after: after.evaluations[figure],
    })),
    { figure: 'waiting', before: before.waiting, after: after.waiting },
  ];
  return all.filter((figure) => figure.before !== figure.after);
}
