/** What to ask next about a device: only what can still change the class or a mark; the scheme's own facts first, most telling first. */
import type { FactEntry } from '../knowledge/fact-entry.ts';
import { type FactsTold, holds, type Told } from '../knowledge/holds.ts';
import type { Condition } from '../knowledge/condition.ts';
import { type Answers, factsTold } from './answers.ts';
import type { ClassificationKnowledge, Scheme } from '../knowledge/scheme.ts';
import type { SchemeClass } from './classify-scheme.ts';
import { classesOf, withClasses } from './classes-of.ts';
import { whyHolds } from './why-holds.ts';

export interface Question {
  /** Full id of the fact. */
  readonly fact: string;
  /** Rules that hang on the answer, with the class that each gives, strictest first. */
  readonly decides: readonly { readonly rule: string; readonly gives: string | undefined }[];
  /** True: whether there is a class at all hangs on it. */
  readonly scope: boolean;
}

/** A condition that is open and matters: a rule that could change the class or set a mark, or the scope of a scheme. */
interface Pending {
  /** Scheme that it belongs to. */
  readonly scheme: string;
  readonly condition: Condition;
  readonly rule: string | undefined;
  readonly gives: string | undefined;
}

/** A fact that only makes sense after another is told comes once that is told. Empty: nothing open can change anything. */
export function questionsFor(
  scheme: string,
  answers: Answers,
  knowledge: ClassificationKnowledge,
): readonly Question[] {
  const classes = classesOf(answers, knowledge);
  const told = withClasses(answers, classes, knowledge);
  const pending = pendingOf(scheme, classes, knowledge, told);
  const asked = new Map<string, Pending[]>();
  for (const one of pending)
    for (const fact of openFacts(one.condition, told, knowledge)) asked.set(fact, [...(asked.get(fact) ?? []), one]);
  return [...asked]
    .map(([fact, hanging]) => {
      const own = hanging.filter((one) => one.scheme === scheme);
      const score = telling(fact, own.length > 0 ? own : hanging, answers, knowledge);
      return { fact, hanging, own: Math.min(own.length, 1), score };
    })
    .toSorted((a, b) => b.own - a.own || b.score - a.score || orderOf(knowledge, a.fact) - orderOf(knowledge, b.fact))
    .map(({ fact, hanging }) => questionOf(fact, hanging, knowledge));
}

/** Of this scheme and, where conditions look at the class of another that is open, of that one too. */
function pendingOf(
  id: string,
  classes: ReadonlyMap<string, SchemeClass>,
  knowledge: ClassificationKnowledge,
  told: FactsTold,
): readonly Pending[] {
  const scheme = knowledge.schemes.find(({ entry }) => entry.id === id);
  const found = classes.get(id);
  if (scheme === undefined || found === undefined || found.applies === 'no') return [];
  const own = [...scopePending(scheme, found), ...rulesPending(scheme, found)];
  const onClasses = own
    .flatMap(({ condition }) => whyHolds(condition, told).reasons)
    .filter(({ fact }) => classes.has(fact) && fact !== id);
  return [...own, ...[...new Set(onClasses.map(({ fact }) => fact))].flatMap((other) => pendingIn(other))];

  /** Where every class that the other can still have passes the tests alike, only whether it has one is open. */
  function pendingIn(other: string): readonly Pending[] {
    const pending = pendingOf(other, classes, knowledge, told);
    const possible = classes.get(other)?.possible ?? [];
    const withClass = (one: string): FactsTold => ({
      ...told,
      answer: (fact) => (fact === other ? one : told.answer(fact)),
    });
    const alike = onClasses
      .filter(({ fact }) => fact === other)
      .every(({ test }) => new Set(possible.map((one) => holds(test, withClass(one)))).size <= 1);
    return classes.get(other)?.class !== undefined && alike
      ? pending.filter(({ rule }) => rule === undefined)
      : pending;
  }
}

function scopePending({ entry }: Scheme, { applies }: SchemeClass): readonly Pending[] {
  const condition = entry['applies-when'];
  return applies === 'open' && condition !== undefined
    ? [{ scheme: entry.id, condition, rule: undefined, gives: undefined }]
    : [];
}

function rulesPending({ entry, rules }: Scheme, found: SchemeClass): readonly Pending[] {
  const moving = new Set(found.possible.filter((one) => one !== found.class));
  return rules.flatMap((rule, at) => {
    const outcome = found.rules[at];
    if (outcome?.holds !== 'open' || outcome.displaced) return [];
    const matters = rule.flag !== undefined || (rule.gives !== undefined && moving.has(rule.gives));
    return matters ? [{ scheme: entry.id, condition: rule.when, rule: rule.id, gives: rule.gives }] : [];
  });
}

/** What is open in the condition; for a fact that another must make sense of first, that other one. */
function openFacts(condition: Condition, told: FactsTold, { facts }: ClassificationKnowledge): ReadonlySet<string> {
  const found = new Set<string>();
  const add = (id: string): void => {
    const askedWhen = facts.get(id)?.['asked-when'];
    if (!facts.has(id) || found.has(id)) return;
    if (askedWhen === undefined || holds(askedWhen, told) === 'yes') found.add(id);
    else for (const { fact } of whyHolds(askedWhen, told).reasons) add(fact);
  };
  for (const { fact } of whyHolds(condition, told).reasons) add(fact);
  return found;
}

/** How many of the conditions that hang on it an answer decides, on average over the answers that can be given. */
function telling(
  fact: string,
  hanging: readonly Pending[],
  answers: Answers,
  knowledge: ClassificationKnowledge,
): number {
  const possible = possibleAnswers(knowledge.facts.get(fact));
  const decided = possible.map((answer) => {
    const told = factsTold(new Map([...answers, [fact, answer]]), knowledge);
    return hanging.filter(({ condition }) => holds(condition, told) !== 'open').length;
  });
  return possible.length === 0 ? 0 : decided.reduce((sum, one) => sum + one, 0) / possible.length;
}

/** Each answer that can be given; of several that may apply together: none, and each alone. Of a number: nothing. */
export function possibleAnswers(fact: FactEntry | undefined): readonly Told[] {
  if (fact === undefined || 'number' in fact.answer) return [];
  if ('yes-no' in fact.answer) return [false, true];
  if ('one-of' in fact.answer) return fact.answer['one-of'].map(({ id }) => id);
  return [[], ...fact.answer['any-of'].map(({ id }) => [id])];
}

function questionOf(fact: string, hanging: readonly Pending[], knowledge: ClassificationKnowledge): Question {
  const rules = hanging.flatMap(({ rule, gives }) => (rule === undefined ? [] : [{ rule, gives }]));
  const order = knowledge.schemes.flatMap(({ entry }) => entry.classes.map(({ id }) => id));
  const strictestFirst = rules.toSorted((a, b) => order.indexOf(b.gives ?? '') - order.indexOf(a.gives ?? ''));
  return { fact, decides: strictestFirst, scope: hanging.some(({ rule }) => rule === undefined) };
}

function orderOf({ facts }: ClassificationKnowledge, id: string): number {
  return [...facts.keys()].indexOf(id);
}
