/** Whether a condition holds on what is known: yes, no, or open while a fact that it hangs on has not been told. */
import type { Condition, FactTest } from './condition.ts';

export type Told = boolean | string | number | readonly string[];
/** Answer of a fact that makes no sense here, so that every test of it fails. No option of a fact has this id. */
export const NOT_ASKED = 'not-asked';
export type Holds = 'yes' | 'no' | 'open';

/** What a condition is asked of. Facts by full id; a scheme's class stands there under the scheme's id. */
export interface FactsTold {
  /** The answer; undefined: not told; NOT_ASKED: the fact makes no sense here. */
  readonly answer: (fact: string) => Told | undefined;
  /** Steps of an ordered answer or of a scheme, weakest first; undefined: it has no order. */
  readonly order: (fact: string) => readonly string[] | undefined;
  /** What a fact that has no answer yet can still turn out to be, where that is narrowed down; a test that all of it passes holds. */
  readonly possible?: (fact: string) => readonly Told[] | undefined;
}

/** The condition's facts are full ids here: see resolve-condition. */
export function holds(condition: Condition, told: FactsTold): Holds {
  if ('all' in condition) return every(condition.all.map((part) => holds(part, told)));
  if ('any' in condition) return not(every(condition.any.map((part) => not(holds(part, told)))));
  if ('not' in condition) return not(holds(condition.not, told));
  return testHolds(condition, told);
}

export function not(answer: Holds): Holds {
  if (answer === 'open') return 'open';
  return answer === 'yes' ? 'no' : 'yes';
}

function every(answers: readonly Holds[]): Holds {
  if (answers.includes('no')) return 'no';
  return answers.includes('open') ? 'open' : 'yes';
}

function testHolds(test: FactTest, told: FactsTold): Holds {
  const given = told.answer(test.fact);
  if (given === NOT_ASKED) return 'no';
  if (given !== undefined) return fits(given, test, told) ? 'yes' : 'no';
  const outcomes = new Set(told.possible?.(test.fact)?.map((one) => fits(one, test, told)));
  if (outcomes.size !== 1) return 'open';
  return outcomes.has(true) ? 'yes' : 'no';
}

function fits(given: Told, test: FactTest, { order }: FactsTold): boolean {
  return (
    isOneOf(given, test.is) &&
    (test['at-least'] === undefined || compare(given, test['at-least'], order(test.fact)) >= 0) &&
    (test.below === undefined || compare(given, test.below, order(test.fact)) < 0)
  );
}

function isOneOf(given: Told, wanted: FactTest['is']): boolean {
  if (wanted === undefined) return true;
  const all = Array.isArray(wanted) ? wanted : [wanted];
  const answers: readonly (boolean | string | number)[] = Array.isArray(given) ? given : [given as string];
  return answers.some((one) => all.some((other) => other === one));
}

/** NaN, which is neither more nor less, where the two cannot be compared: check-conditions refuses such a condition. */
function compare(given: Told, limit: number | string | boolean, order: readonly string[] | undefined): number {
  if (typeof given === 'number' && typeof limit === 'number') return given - limit;
  const at = order?.indexOf(String(given)) ?? -1;
  const limitAt = order?.indexOf(String(limit)) ?? -1;
  return at < 0 || limitAt < 0 ? Number.NaN : at - limitAt;
}
