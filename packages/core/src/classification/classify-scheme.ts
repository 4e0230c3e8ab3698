/** The class of one scheme: the strictest of the rules that certainly hold, and what may still hold beside them. */
import type { RuleEntry } from '../knowledge/fact-entry.ts';
import { type FactsTold, type Holds, holds as answerOf } from '../knowledge/holds.ts';
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
  /** Every class that it may still turn out to be is one of these, mildest first, with `class`; some may be ruled out by answers that go together. */
  readonly possible: readonly string[];
  /** True where nothing that is still open can change the class. */
  readonly settled: boolean;
  /** Rules that hold and give the class. */
  readonly by: readonly string[];
  readonly rules: readonly RuleOutcome[];
}

/** How a condition is asked: with its reasons, or, where only the class is wanted, without. */
export type Why = typeof whyHolds;

/** Leaves the reasons empty: several times as fast. */
export const withoutReasons: Why = (condition, told) => ({ holds: answerOf(condition, told), reasons: [] });

export function classifyScheme({ entry, rules }: Scheme, told: FactsTold, why: Why = whyHolds): SchemeClass {
  const scope = entry['applies-when'];
  const { holds: applies, reasons: appliesBecause } =
    scope === undefined ? { holds: 'yes' as const, reasons: [] } : why(scope, told);
  const judged = judge(rules, told, why);
  const outcomes = judged.map(outcomeOf);
  if (applies === 'no')
    return { applies, appliesBecause, class: undefined, possible: [], settled: true, by: [], rules: outcomes };

  const rank = (id: string | undefined): number => entry.classes.findIndex((one) => one.id === id);
  const giving = judged.filter(({ rule, displaced }) => rule.gives !== undefined && !displaced);
  const certain = strictest(holding(giving), rank);
  const possible = possibleClasses(giving, certain, rank);
  const by = holding(giving).flatMap(({ rule }) => (rule.gives === certain ? [rule.id] : []));
  const undecided = certain === undefined && giving.some(({ holds }) => holds === 'open');
  const settled = applies === 'yes' && possible.length <= 1 && !undecided;
  return { applies, appliesBecause, class: certain, possible, settled, by, rules: outcomes };
}

interface Judged {
  readonly rule: RuleEntry;
  readonly holds: Holds;
  readonly reasons: readonly Reason[];
  readonly displaced: boolean;
  /** True for a fallback that a rule which is still open may displace. */
  readonly shaky: boolean;
}

function judge(rules: readonly RuleEntry[], told: FactsTold, why: Why): readonly Judged[] {
  const alone = rules.map((rule) => ({ rule, ...why(rule.when, told) }));
  return alone.map((one) => {
    if (one.rule.fallback === undefined) return { ...one, displaced: false, shaky: false };
    const rivals = new Set(alone.filter(({ rule }) => isRival(rule, one.rule)).map(({ holds }) => holds));
    return { ...one, displaced: one.holds !== 'no' && rivals.has('yes'), shaky: rivals.has('open') };
  });
}

/** Whether a rule, where it holds, leaves nothing to the fallback. */
function isRival(rule: RuleEntry, fallback: RuleEntry): boolean {
  if (fallback.fallback === undefined || rule.gives === undefined) return false;
  return fallback.fallback === true ? rule.fallback === undefined : fallback.fallback.includes(rule.id);
}

/**
 * Only a stricter rule can change a class that a firm rule gives. What only a fallback gives can also be displaced by
 * something milder, down to what the firm rules give.
 */
function possibleClasses(
  giving: readonly Judged[],
  certain: string | undefined,
  rank: (id: string | undefined) => number,
): readonly string[] {
  const firm = strictest(
    holding(giving).filter(({ shaky }) => !shaky),
    rank,
  );
  const open = giving.filter(({ rule, holds }) => holds === 'open' && rank(rule.gives) > rank(firm));
  const ids = [certain, firm, ...open.map(({ rule }) => rule.gives)].filter((id) => id !== undefined);
  return [...new Set(ids)].toSorted((a, b) => rank(a) - rank(b));
}

function holding(judged: readonly Judged[]): readonly Judged[] {
  return judged.filter(({ holds }) => holds === 'yes');
}

function strictest(judged: readonly Judged[], rank: (id: string | undefined) => number): string | undefined {
  return judged.map(({ rule }) => rule.gives).toSorted((a, b) => rank(b) - rank(a))[0];
}

function outcomeOf({ rule, holds, reasons, displaced }: Judged): RuleOutcome {
  const { id, rule: number, part, title, gives, flag } = rule;
  return { rule: id, number, part, title, gives, flag: flag?.id, holds, reasons, displaced };
}
