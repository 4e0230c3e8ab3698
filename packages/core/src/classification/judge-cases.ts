/** Published examples against what the rules give: right only where class and rule are. */
import type { ClassificationKnowledge } from '../knowledge/scheme.ts';
import { readAnswers } from './answers.ts';
import type { CaseFile, ClassificationCase, Expected } from './case-file.ts';
import { classesOf } from './classes-of.ts';
import type { SchemeClass } from './classify-scheme.ts';
import { neededKnowledge } from './needed-knowledge.ts';
import { questionsFor } from './questions-for.ts';

export interface JudgedCase {
  readonly id: string;
  readonly right: boolean;
  readonly expected: Expected | undefined;
  /** `none`: there is no class; `open`: too little was told; undefined: the facts have faults. */
  readonly class: string | undefined;
  /** Numbers of the rules that give the class. */
  readonly by: readonly string[];
  /** What was not told and could still change the class: a case should answer all that is asked. */
  readonly open: readonly string[];
  readonly faults: readonly string[];
}

/** `expectedIn`: expectations by case id, for cases that say nothing themselves. A case without any counts as wrong. */
export function judgeCases(
  { scheme, cases }: CaseFile,
  knowledge: ClassificationKnowledge,
  expectedIn: ReadonlyMap<string, Expected> = new Map(),
): readonly JudgedCase[] {
  const judging = { scheme, all: knowledge, needed: neededKnowledge(knowledge, scheme) };
  return cases.map((one) => judge(one, judging, one.expects ?? expectedIn.get(one.id)));
}

interface Judging {
  /** Full id. */
  readonly scheme: string;
  readonly all: ClassificationKnowledge;
  /** What the scheme's class hangs on. */
  readonly needed: ClassificationKnowledge;
}

function judge(
  { id, facts }: ClassificationCase,
  { scheme, all, needed }: Judging,
  expected: Expected | undefined,
): JudgedCase {
  const { answers, faults } = readAnswers(facts, all);
  const said = faults.map(({ message }) => message);
  const broken = faults.some(({ severity }) => severity === 'error');
  const result = broken ? undefined : classesOf(answers, needed).get(scheme);
  if (result === undefined) return { id, right: false, expected, class: undefined, by: [], open: [], faults: said };
  const given = result.class ?? (result.settled ? 'none' : 'open');
  const right = [expected?.class].flat().includes(given) && (given === 'none' || givesBy(result, expected?.rule));
  const by = result.rules
    .filter(({ rule }) => result.by.includes(rule))
    .map(({ number, part }) => number + (part ?? ''));
  return {
    id,
    right,
    expected,
    class: given,
    by,
    open: questionsFor(scheme, answers, needed).map(({ fact }) => fact),
    faults: said,
  };
}

/** A source may name a rule alone, or with its sub-rule, as 11 and 11a and 11(a). */
function givesBy({ rules, by }: SchemeClass, wanted: string | undefined): boolean {
  if (wanted === undefined) return true;
  return rules.some(
    ({ rule, number, part }) =>
      by.includes(rule) && [number, number + (part ?? '')].some((said) => plain(said) === plain(wanted)),
  );
}

/** `2(1)(a)` and `2 (1) a` name the same rule. */
function plain(rule: string): string {
  return rule.toLowerCase().replaceAll(/[^a-z0-9.]/g, '');
}
