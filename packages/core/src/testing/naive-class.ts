/** The class of a scheme from complete facts, worked out in the plainest way: an oracle for the engine, which works with partial ones. */
import type { Condition } from '../knowledge/condition.ts';
import type { FactEntry } from '../knowledge/fact-entry.ts';
import type { Told } from '../knowledge/holds.ts';
import type { ClassificationKnowledge } from '../knowledge/scheme.ts';

/** Answers by full id; every fact must be told. `none`: the scheme does not apply, or no rule holds. */
export function naiveClass(
  scheme: string,
  answers: ReadonlyMap<string, Told>,
  knowledge: ClassificationKnowledge,
): string {
  const found = knowledge.schemes.find(({ entry }) => entry.id === scheme);
  if (found === undefined) return 'none';
  const { entry, rules } = found;
  const order = entry.classes.map(({ id }) => id);
  if (entry['applies-when'] !== undefined && !isTrue(entry['applies-when'], answers, knowledge)) return 'none';
  const hold = rules.filter(({ gives, when }) => gives !== undefined && isTrue(when, answers, knowledge));
  const counting = hold.filter(({ fallback }) => {
    if (fallback === undefined) return true;
    return fallback === true
      ? !hold.some((other) => other.fallback === undefined)
      : !hold.some(({ id }) => fallback.includes(id));
  });
  return order.findLast((id) => counting.some(({ gives }) => gives === id)) ?? 'none';
}

function isTrue(condition: Condition, answers: ReadonlyMap<string, Told>, knowledge: ClassificationKnowledge): boolean {
  if ('all' in condition) return condition.all.every((part) => isTrue(part, answers, knowledge));
  if ('any' in condition) return condition.any.some((part) => isTrue(part, answers, knowledge));
  if ('not' in condition) return !isTrue(condition.not, answers, knowledge);
  const { fact, is, below } = condition;
  const least = condition['at-least'];
  const entry = knowledge.facts.get(fact);
  const steps = stepsOf(fact, entry, knowledge);
  if (entry?.['asked-when'] !== undefined && !isTrue(entry['asked-when'], answers, knowledge)) return false;
  const told = entry === undefined ? naiveClass(fact, answers, knowledge) : answers.get(fact);
  if (told === undefined) throw new Error(`the oracle needs every fact, and ${fact} is not told`);
  if (told === 'none' && entry === undefined) return false;
  const height = (value: Told): number => (typeof value === 'number' ? value : steps.indexOf(String(value)));
  const given: readonly Told[] = Array.isArray(told) ? (told as readonly string[]) : [told];
  return (
    (is === undefined || given.some((one) => [is].flat().includes(one as string))) &&
    (least === undefined || height(told) >= height(least)) &&
    (below === undefined || height(told) < height(below))
  );
}

function stepsOf(id: string, fact: FactEntry | undefined, { schemes }: ClassificationKnowledge): readonly string[] {
  const scheme = schemes.find(({ entry }) => entry.id === id);
  if (scheme !== undefined) return scheme.entry.classes.map((one) => one.id);
  return fact !== undefined && 'one-of' in fact.answer ? fact.answer['one-of'].map((one) => one.id) : [];
}
