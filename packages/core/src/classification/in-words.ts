/** Facts, reasons and rules of a classification in words, for whatever shows it. */
import type { Told } from '../knowledge/holds.ts';
import { type ClassificationKnowledge, slugOf } from '../knowledge/scheme.ts';
import { inText } from './answers.ts';
import type { RuleOutcome } from './classify-scheme.ts';
import type { Reason } from './why-holds.ts';

/** `enters-body: surgical (Through the surface of the body)`. */
export function factInWords(fact: string, told: Told | undefined, knowledge: ClassificationKnowledge): string {
  const titles = optionTitles(fact, told, knowledge);
  return `${slugOf(fact)}: ${inText(told)}${titles.length === 0 ? '' : ` (${titles.join('; ')})`}`;
}

/** Of a rule that does not hold: what was told, and what it would take. */
export function lackInWords(reason: Reason, knowledge: ClassificationKnowledge): string {
  const { test, negated, told, asked, fact } = reason;
  const wanted = [
    ...(test.is === undefined ? [] : [[test.is].flat().join(' or ')]),
    ...(test['at-least'] === undefined ? [] : [`${test['at-least']} or more`]),
    ...(test.below === undefined ? [] : [`less than ${test.below}`]),
  ].join(' and ');
  const needs = `it needs ${negated ? 'neither of ' : ''}${wanted}`;
  if (!asked) return `${slugOf(fact)} does not apply to this one; ${needs}`;
  return `${factInWords(fact, told, knowledge)}; ${needs}`;
}

/** `Rule 8, indent 2` and `Rule 11a`. */
export function ruleInWords({ number, part }: Pick<RuleOutcome, 'number' | 'part'>): string {
  const name = /^\d/.test(number) ? `Rule ${number}` : number;
  if (part === undefined) return name;
  return part.length === 1 ? `${name}${part}` : `${name}, ${part}`;
}

/** What may be answered: `yes or no`, `one of ...`, `any of ...`. */
export function answersInWords(fact: string, { facts }: ClassificationKnowledge): string {
  const answer = facts.get(fact)?.answer ?? { 'yes-no': true };
  if ('yes-no' in answer) return 'true or false';
  if ('number' in answer) return `a number of ${answer.number.unit}`;
  if ('one-of' in answer) return `one of ${answer['one-of'].map(({ id }) => id).join(', ')}`;
  return `any of [${answer['any-of'].map(({ id }) => id).join(', ')}], or [] for none`;
}

function optionTitles(fact: string, told: Told | undefined, { facts }: ClassificationKnowledge): readonly string[] {
  const answer = facts.get(fact)?.answer;
  if (answer === undefined || told === undefined || 'yes-no' in answer || 'number' in answer) return [];
  const options = 'one-of' in answer ? answer['one-of'] : answer['any-of'];
  const chosen: readonly unknown[] = Array.isArray(told) ? told : [told];
  return options.flatMap(({ id, title }) => (chosen.includes(id) ? [title] : []));
}
