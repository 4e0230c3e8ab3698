/** Classification: facts about a device in; for each scheme its class, why, what is open and what would change it out. */
import type { Fault } from '../fault.ts';
import { type Answers, type Facts, factsTold, readAnswers } from './answers.ts';
import { classesOf } from './classes-of.ts';
import { neededKnowledge } from './needed-knowledge.ts';
import { classifyScheme, type SchemeClass } from './classify-scheme.ts';
import { type Question, questionsFor } from './questions-for.ts';
import type { ClassificationKnowledge, Scheme } from '../knowledge/scheme.ts';
import { type Change, whatWouldChange } from './what-would-change.ts';

export interface SchemeResult extends SchemeClass {
  /** Full id of the scheme. */
  readonly scheme: string;
  readonly title: string;
  /** What it means that there is no class, where `applies` is no. */
  readonly otherwise: string | undefined;
  /** Marks beside the class that certainly hold, as `sterile`. */
  readonly flags: readonly { readonly id: string; readonly title: string }[];
  /** What to ask next, most telling first; nothing that cannot change the class or a mark any more. */
  readonly questions: readonly Question[];
  /** Single answers that, given otherwise, give another class. */
  readonly changes: readonly Change[];
}

export interface Classification {
  /** With one of severity error there are no results: a class from contradictory facts would be a lie. */
  readonly faults: readonly Fault[];
  /** Schemes that others depend on come first. */
  readonly schemes: readonly SchemeResult[];
}

/** `schemes`: full ids of those wanted; default all. */
export function classify(
  facts: Facts,
  knowledge: ClassificationKnowledge,
  { schemes }: { readonly schemes?: readonly string[] } = {},
): Classification {
  const { answers, faults } = readAnswers(facts, knowledge);
  if (faults.some(({ severity }) => severity === 'error')) return { faults, schemes: [] };
  const wanted = knowledge.schemes.filter(({ entry }) => schemes?.includes(entry.id) ?? true);
  return { faults, schemes: wanted.map((scheme) => resultFor(scheme, answers, knowledge)) };
}

function resultFor(scheme: Scheme, answers: Answers, all: ClassificationKnowledge): SchemeResult {
  const { entry, rules } = scheme;
  const knowledge = neededKnowledge(all, entry.id);
  const found = classesOf(answers, knowledge).get(entry.id) ?? classifyScheme(scheme, factsTold(answers, all));
  const flagged = new Set(found.rules.filter(({ holds }) => holds === 'yes').map(({ rule }) => rule));
  return {
    scheme: entry.id,
    title: entry.title,
    otherwise: entry.otherwise,
    ...found,
    flags: found.applies === 'no' ? [] : rules.flatMap(({ id, flag }) => (flag && flagged.has(id) ? [flag] : [])),
    questions: questionsFor(entry.id, answers, knowledge),
    changes: whatWouldChange(entry.id, answers, knowledge),
  };
}
