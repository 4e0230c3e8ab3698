/** Single answers that, given otherwise, would give another class: what a manufacturer may want to know before deciding. */
import type { FactEntry } from '../knowledge/fact-entry.ts';
import type { Told } from '../knowledge/holds.ts';
import { type Answers, hasContradiction } from './answers.ts';
import type { ClassificationKnowledge } from '../knowledge/scheme.ts';
import { classesOf } from './classes-of.ts';
import { withoutReasons } from './classify-scheme.ts';

export interface Change {
  /** Full id. */
  readonly fact: string;
  readonly from: Told;
  readonly to: Told;
  /** Class that it would be then; undefined: none. */
  readonly class: string | undefined;
  readonly direction: 'stricter' | 'milder' | 'none';
}

/** Of the answers told, each alone: the other options, one more or one fewer of several, yes for no. Numbers are left as they are. */
export function whatWouldChange(
  scheme: string,
  answers: Answers,
  knowledge: ClassificationKnowledge,
): readonly Change[] {
  const order = knowledge.schemes.find(({ entry }) => entry.id === scheme)?.entry.classes.map(({ id }) => id) ?? [];
  const now = classesOf(answers, knowledge, withoutReasons).get(scheme)?.class;
  return [...answers].flatMap(([fact, from]) =>
    otherAnswers(knowledge.facts.get(fact), from).flatMap((to): Change[] => {
      const changed = new Map([...answers, [fact, to]]);
      if (hasContradiction(changed, knowledge)) return [];
      const then = classesOf(changed, knowledge, withoutReasons).get(scheme)?.class;
      return then === now ? [] : [{ fact, from, to, class: then, direction: directionOf(order, now, then) }];
    }),
  );
}

/** Every answer that is one step from the one told. */
export function otherAnswers(fact: FactEntry | undefined, told: Told): readonly Told[] {
  if (fact === undefined || 'number' in fact.answer) return [];
  if ('yes-no' in fact.answer) return [told !== true];
  if ('one-of' in fact.answer) return fact.answer['one-of'].flatMap(({ id }) => (id === told ? [] : [id]));
  const list = Array.isArray(told) ? (told as readonly string[]) : [];
  return fact.answer['any-of'].map(({ id }) => (list.includes(id) ? list.filter((one) => one !== id) : [...list, id]));
}

function directionOf(order: readonly string[], now: string | undefined, then: string | undefined): Change['direction'] {
  if (then === undefined) return 'none';
  return order.indexOf(then) > order.indexOf(now ?? '') ? 'stricter' : 'milder';
}
