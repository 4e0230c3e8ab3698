/** Why a condition holds, does not, or is open: the tests of facts that decide it. */
import type { Condition, FactTest } from '../knowledge/condition.ts';
import { type FactsTold, type Holds, holds, NOT_ASKED, type Told } from '../knowledge/holds.ts';

/** One test that decides: it holds, fails or is open as asked; `negated`: the condition wants that it fails. */
export interface Reason {
  /** Full id of the fact or scheme. */
  readonly fact: string;
  readonly test: FactTest;
  readonly negated: boolean;
  /** undefined: not told. */
  readonly told: Told | undefined;
  /** False: the fact makes no sense beside the others. */
  readonly asked: boolean;
}

/** Yes: what makes it hold. No: what fails. Open: what has not been told and would decide. Each test once. */
export function whyHolds(
  condition: Condition,
  told: FactsTold,
): { readonly holds: Holds; readonly reasons: readonly Reason[] } {
  const reasons = reasonsFor(condition, told, false);
  const seen = new Set<string>();
  const once = reasons.filter((reason) => {
    const key = JSON.stringify([reason.test, reason.negated]);
    return !seen.has(key) && seen.add(key);
  });
  return { holds: holds(condition, told), reasons: once };
}

function reasonsFor(condition: Condition, told: FactsTold, negated: boolean): readonly Reason[] {
  if ('not' in condition) return reasonsFor(condition.not, told, !negated);
  if ('all' in condition || 'any' in condition) {
    const parts = 'all' in condition ? condition.all : condition.any;
    const outcome = holds(condition, told);
    const deciding = parts.filter((part) => holds(part, told) === outcome);
    return deciding.flatMap((part) => reasonsFor(part, told, negated));
  }
  const answer = told.answer(condition.fact);
  const asked = answer !== NOT_ASKED;
  return [{ fact: condition.fact, test: condition, negated, told: asked ? answer : undefined, asked }];
}
