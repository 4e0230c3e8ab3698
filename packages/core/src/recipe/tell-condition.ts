/** A condition in plain words, for the reason why a step is not needed. */
import type { Condition, FactTest } from '../knowledge/condition.ts';

export function tellCondition(condition: Condition): string {
  if ('all' in condition) return joined(condition.all, 'and');
  if ('any' in condition) return joined(condition.any, 'or');
  if ('not' in condition) return `not (${tellCondition(condition.not)})`;
  return tellTest(condition);
}

function joined(parts: readonly Condition[], word: string): string {
  return parts
    .map((part) => ('all' in part || 'any' in part ? `(${tellCondition(part)})` : tellCondition(part)))
    .join(` ${word} `);
}

function tellTest(test: FactTest): string {
  const said = [
    ...(test.is === undefined ? [] : [`is ${[test.is].flat().map(tellAnswer).join(' or ')}`]),
    ...(test['at-least'] === undefined ? [] : [`is at least ${tellAnswer(test['at-least'])}`]),
    ...(test.below === undefined ? [] : [`is below ${tellAnswer(test.below)}`]),
  ];
  return `${test.fact} ${said.join(' and ')}`;
}

function tellAnswer(answer: string | number | boolean): string {
  return typeof answer === 'boolean' ? (answer ? 'yes' : 'no') : String(answer);
}
