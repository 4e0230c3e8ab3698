/** Where views part: which options they put first, and which axis carries that. */
import type { Axis } from './effects.ts';
import type { ViewResult } from './views.ts';

export interface ViewGroup {
  /** The option that these views put first. */
  readonly option: string;
  readonly views: readonly string[];
}

export interface Parting {
  readonly view: string;
  readonly prefers: string;
  /** What another view puts first. */
  readonly to: string;
  /** Axis that speaks most for it in this view; undefined: an unacceptable harm of the other one decides. */
  readonly because: Axis | undefined;
}

export interface ViewsApart {
  /** One group: all views agree on what comes first. */
  readonly groups: readonly ViewGroup[];
  /** One for each view and each option that another view puts first. */
  readonly partings: readonly Parting[];
}

export function viewsApart(views: readonly ViewResult[]): ViewsApart {
  const firstOf = (view: ViewResult) => view.ranking[0]?.option;
  const options = [...new Set(views.flatMap((view) => firstOf(view) ?? []))].sort();
  const groups = options.map((option) => ({
    option,
    views: views.filter((view) => firstOf(view) === option).map(({ id }) => id),
  }));
  const partings = views.flatMap((view) =>
    options.flatMap((to): Parting[] => {
      const prefers = firstOf(view);
      return prefers === undefined || prefers === to
        ? []
        : [{ view: view.id, prefers, to, because: carrier(view, to) }];
    }),
  );
  return { groups, partings };
}

/** The axis on which the view's first option gains most over the other. */
function carrier({ ranking }: ViewResult, to: string): Axis | undefined {
  const [first, other] = [ranking[0], ranking.find(({ option }) => option === to)];
  if (first === undefined || other === undefined || first.unacceptable !== other.unacceptable) return undefined;
  const gains = Object.entries(first.terms).map(([axis, term]) => ({
    axis: axis as Axis,
    gain: (other.terms[axis as Axis] ?? 0) - term,
  }));
  return gains.sort((a, b) => b.gain - a.gain)[0]?.axis;
}
