/** What people told about a device: read against the facts that there are, with every fault of it at once. */
import { type Condition, type FactTest, testsIn } from '../knowledge/condition.ts';
import type { FactEntry } from '../knowledge/fact-entry.ts';
import { type FactsTold, holds, NOT_ASKED, type Told } from '../knowledge/holds.ts';
import type { Fault } from '../fault.ts';
import { nearest } from '../suggestion.ts';
import { type ClassificationKnowledge, slugOf } from '../knowledge/scheme.ts';
import { answerFault } from './answer-fault.ts';

/** Answers by the fact's slug, as in dossier.yaml. */
export type Facts = Readonly<Record<string, Told>>;

/** Answers by the fact's full id. */
export type Answers = ReadonlyMap<string, Told>;

/** Faults point into `device` of the dossier. With one of severity error there is nothing to classify with. */
export function readAnswers(
  facts: Facts,
  knowledge: ClassificationKnowledge,
): { readonly answers: Answers; readonly faults: readonly Fault[] } {
  const answers = new Map<string, Told>();
  const faults: Fault[] = [];
  for (const [slug, told] of Object.entries(facts)) {
    const fact = knowledge.facts.get(knowledge.bySlug.get(slug) ?? '');
    if (fact === undefined) faults.push(unknownFact(slug, knowledge));
    else {
      const fault = answerFault(fact, told);
      if (fault === undefined) answers.set(fact.id, told);
      else faults.push({ severity: 'error', document: 'dossier', path: ['device', slug], ...fault });
    }
  }
  return { answers, faults: [...faults, ...contradictions(answers, knowledge)] };
}

/** How conditions on facts are asked of the answers; a fact that makes no sense beside the others is NOT_ASKED. */
export function factsTold(answers: Answers, knowledge: ClassificationKnowledge): FactsTold {
  const told: FactsTold = {
    answer: (id) => {
      const askedWhen = knowledge.facts.get(id)?.['asked-when'];
      if (askedWhen !== undefined && holds(askedWhen, told) === 'no') return NOT_ASKED;
      return answers.get(id);
    },
    order: (id) => {
      const answer = knowledge.facts.get(id)?.answer;
      return answer !== undefined && 'one-of' in answer && answer.ordered === true
        ? answer['one-of'].map((option) => option.id)
        : undefined;
    },
  };
  return told;
}

/** True where one of the answers makes no sense beside the others. */
export function hasContradiction(answers: Answers, knowledge: ClassificationKnowledge): boolean {
  return contradictions(answers, knowledge).length > 0;
}

/** What denies something that makes no sense anyway contradicts nothing: see denies. */
function contradictions(answers: Answers, knowledge: ClassificationKnowledge): Fault[] {
  const told = factsTold(answers, knowledge);
  return [...answers].flatMap(([id, answer]): Fault[] => {
    const fact = knowledge.facts.get(id);
    const askedWhen = fact?.['asked-when'];
    if (askedWhen === undefined || denies(fact, answer) || told.answer(id) !== NOT_ASKED) return [];
    const against = testsIn(askedWhen)
      .map(({ test }) => test.fact)
      .filter((other, at, all) => answers.has(other) && all.indexOf(other) === at);
    const others = against.map((other) => `${slugOf(other)}: ${inText(answers.get(other))}`);
    return [
      {
        severity: 'error',
        code: 'contradictory-facts',
        message: `${slugOf(id)}: ${inText(answer)} cannot be beside ${others.join(', ')}`,
        expected: `${slugOf(id)} only where ${inWords(askedWhen)}`,
        hint: `correct one of them, or leave ${slugOf(id)} out`,
        document: 'dossier',
        path: ['device', slugOf(id)],
      },
    ];
  });
}

/** No, none of several, and the weakest step of an ordered answer. */
function denies(fact: FactEntry | undefined, answer: Told): boolean {
  if (Array.isArray(answer)) return answer.length === 0;
  const spec = fact?.answer;
  const weakest = spec !== undefined && 'one-of' in spec && spec.ordered === true ? spec['one-of'][0]?.id : undefined;
  return answer === false || (weakest !== undefined && answer === weakest);
}

function unknownFact(slug: string, { bySlug }: ClassificationKnowledge): Fault {
  const near = nearest(slug, bySlug.keys());
  return {
    severity: 'error',
    code: 'unknown-fact',
    message: `no pack asks for "${slug}"`,
    expected: 'a fact of the loaded packs',
    hint: near === undefined ? 'see them with: primum pack show device-facts/facts' : `did you mean "${near}"?`,
    document: 'dossier',
    path: ['device', slug],
  };
}

/** An answer as it would be written. */
export function inText(told: Told | undefined): string {
  if (told === undefined) return 'not told';
  return Array.isArray(told) ? `[${told.join(', ')}]` : String(told);
}

/** A condition in one line, in slugs. */
export function inWords(condition: Condition): string {
  if ('all' in condition) return condition.all.map(inWords).join(' and ');
  if ('any' in condition) return `(${condition.any.map(inWords).join(' or ')})`;
  if ('not' in condition) return `not (${inWords(condition.not)})`;
  return testInWords(condition);
}

function testInWords(test: FactTest): string {
  const parts = [
    ...(test.is === undefined ? [] : [`is ${[test.is].flat().join(' or ')}`]),
    ...(test['at-least'] === undefined ? [] : [`is at least ${test['at-least']}`]),
    ...(test.below === undefined ? [] : [`is below ${test.below}`]),
  ];
  return `${slugOf(test.fact)} ${parts.join(' and ')}`;
}
