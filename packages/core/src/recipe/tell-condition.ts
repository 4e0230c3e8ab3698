/** A condition in plain words, for the reason why a step is not needed. */
import type { Condition, FactTest } from '../knowledge/condition.ts';

/** Title of a fact or of a scheme by its full id; undefined where its pack is not there. */
export type TitleOf = (fact: string) => string | undefined;

export function tellCondition(condition: Condition, titleOf: TitleOf): string {
  const told = (part: Condition) => tellCondition(part, titleOf);
  const inside = (part: Condition) => ('all' in part || 'any' in part ? `(${told(part)})` : told(part));
  if ('all' in condition) return condition.all.map(inside).join(' and ');
  if ('any' in condition) return condition.any.map(inside).join(' or ');
  if ('not' in condition) return `not (${told(condition.not)})`;
  return tellTest(condition, titleOf);
}

/** Titles of facts are questions, and stand in quotes. */
export function tellFact(fact: string, titleOf: TitleOf): string {
  const title = titleOf(fact);
  if (title === undefined) return fact;
  return title.endsWith('?') ? `"${title}"` : title.charAt(0).toLowerCase() + title.slice(1);
}

function tellTest(test: FactTest, titleOf: TitleOf): string {
  const said = [
    ...(test.is === undefined ? [] : [`is ${[test.is].flat().map(tellAnswer).join(' or ')}`]),
    ...(test['at-least'] === undefined ? [] : [`is at least ${tellAnswer(test['at-least'])}`]),
    ...(test.below === undefined ? [] : [`is below ${tellAnswer(test.below)}`]),
  ];
  return `${tellFact(test.fact, titleOf)} ${said.join(' and ')}`;
}

function tellAnswer(answer: string | number | boolean): string {
  return typeof answer === 'boolean' ? (answer ? 'yes' : 'no') : String(answer);
}
