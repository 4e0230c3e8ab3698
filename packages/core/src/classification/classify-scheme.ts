/** The class of one scheme: the strictest of the rules that certainly hold, and what may still hold beside them. */
import type { RuleEntry } from '../knowledge/fact-entry.ts';
import type { FactsTold, Holds } from '../knowledge/holds.ts';
import type { Scheme } from '../knowledge/scheme.ts';
import { type Reason, whyHolds } from './why-holds.ts';

export interface RuleOutcome {
  /** Full id of the rule. */
  readonly rule: string;
  /** As the law numbers it: rule and, where there is one, sub-rule. */
  readonly number: string;
  readonly part: string | undefined;
  readonly title: string;
  /** Class that it gives; undefined where it only sets a mark. */
  readonly gives: string | undefined;
  /** Mark beside the class that it sets, as `sterile`. */
  readonly flag: string | undefined;
  readonly holds: Holds;
  /** Yes: the facts that make it hold. No: those that fail it. Open: those that nobody told yet. */
  readonly reasons: readonly Reason[];
  /** A rule for what no other rule covers, and another one does: it counts no more. */
  readonly displaced: boolean;
}

export interface SchemeClass {
  /** Whether the scheme has a class for this at all. */
  readonly applies: Holds;
  readonly appliesBecause: readonly Reason[];
  /** Class by what has been told; undefined where no rule certainly holds, or the scheme does not apply. */
  readonly class: string | undefined;
  /** Classes that it may still turn out to be, mildest first; `class` itself is one of them where it is certain so far. */
  readonly possible: readonly string[];
  /** True where nothing that is still open can change the class. */
  readonly settled: boolean;
  /** Rules that hold and give the class. */
  readonly by: readonly string[];
  readonly rules: readonly RuleOutcome[];
}

export function classifyScheme({ entry, rules }: Scheme, told: FactsTold): SchemeClass {
  const scope = entry['applies-when'];
  const { holds: applies, reasons: appliesBecause } =
    scope === undefined ? { holds: 'yes' as const, reasons: [] } : whyHolds(scope, told);
  const judged = rules.map((rule) => ({ rule, ...whyHolds(rule.when, told) }));
  const giving = judged.filter(({ rule }) => rule.gives !== undefined);
  const specific = giving.some(({ rule, holds }) => rule.fallback !== true && holds === 'yes');
  const outcomes = judged.map(({ rule, holds, reasons }) =>
    outcomeOf(rule, holds, reasons, specific && rule.fallback === true && holds !== 'no'),
  );
  if (applies === 'no')
    return { applies, appliesBecause, class: undefined, possible: [], settled: true, by: [], rules: outcomes };

  const rank = (id: string | undefined): number => entry.classes.findIndex((one) => one.id === id);
  const counting = giving.filter(({ rule }) => !(specific && rule.fallback === true));
  const certain = strictest(
    counting.filter(({ holds }) => holds === 'yes').map(({ rule }) => rule.gives),
    rank,
  );
  const possible = possibleClasses(counting, certain, rank);
  const by = counting.filter(({ rule, holds }) => holds === 'yes' && rule.gives === certain).map(({ rule }) => rule.id);
  const settled = applies === 'yes' && possible.length <= 1 && !opensClass(counting, certain);
  return { applies, appliesBecause, class: certain, possible, settled, by, rules: outcomes };
}

interface Judged {
  readonly rule: RuleEntry;
  readonly holds: Holds;
}

/**
 * Only a stricter rule can change a class that a rule gives. A class that only a fallback gives can also be displaced by
 * a milder rule, and the strictest of the open ones is not the only one that may be right.
 */
function possibleClasses(
  counting: readonly Judged[],
  certain: string | undefined,
  rank: (id: string | undefined) => number,
): readonly string[] {
  const onlyFallback = !counting.some(({ rule, holds }) => rule.fallback !== true && holds === 'yes');
  const open = counting.filter(({ rule, holds }) => holds === 'open' && canMove(rule));
  const ids = new Set([...(certain === undefined ? [] : [certain]), ...open.flatMap(({ rule }) => rule.gives ?? [])]);
  return [...ids].toSorted((a, b) => rank(a) - rank(b));

  function canMove(rule: RuleEntry): boolean {
    const stricter = rank(rule.gives) > rank(certain);
    return rule.fallback === true ? stricter : stricter || onlyFallback;
  }
}

/** Where no rule certainly gives a class, one that is open decides whether there is any. */
function opensClass(counting: readonly Judged[], certain: string | undefined): boolean {
  return certain === undefined && counting.some(({ holds }) => holds === 'open');
}

function strictest(
  classes: readonly (string | undefined)[],
  rank: (id: string | undefined) => number,
): string | undefined {
  return classes.toSorted((a, b) => rank(b) - rank(a))[0];
}

function outcomeOf(rule: RuleEntry, holds: Holds, reasons: readonly Reason[], displaced: boolean): RuleOutcome {
  const { id, rule: number, part, title, gives, flag } = rule;
  return { rule: id, number, part, title, gives, flag: flag?.id, holds, reasons, displaced };
}
