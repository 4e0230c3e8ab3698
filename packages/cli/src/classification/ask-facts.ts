/** Asks for facts one by one, always for the one that decides most, until nothing open can change a class. */
import type { Facts } from '@primum/core/classification/answers';
import type { Classification } from '@primum/core/classification/classify';
import type { FactEntry } from '@primum/core/knowledge/fact-entry';
import type { Told } from '@primum/core/knowledge/holds';
import { type ClassificationKnowledge, slugOf } from '@primum/core/knowledge/scheme';

export interface FactQuestion {
  readonly fact: FactEntry;
  /** Why it is asked: the rules that hang on it. */
  readonly why: string;
}

/** Undefined where the person stopped. */
export type AskFact = (question: FactQuestion) => Promise<Told | undefined>;

/** All facts, those given and those told now; undefined where the person stopped. */
export async function askFacts(
  facts: Facts,
  classified: (facts: Facts) => Classification,
  { knowledge, ask }: { readonly knowledge: ClassificationKnowledge; readonly ask: AskFact },
): Promise<Facts | undefined> {
  const told: Record<string, Told> = { ...facts };
  for (;;) {
    const question = nextQuestion(classified(told), knowledge);
    if (question === undefined) return told;
    const answer = await ask(question);
    if (answer === undefined) return undefined;
    told[slugOf(question.fact.id)] = answer;
  }
}

function nextQuestion({ schemes }: Classification, { facts }: ClassificationKnowledge): FactQuestion | undefined {
  for (const { questions, title } of schemes) {
    const [first] = questions;
    const fact = facts.get(first?.fact ?? '');
    if (first === undefined || fact === undefined) continue;
    const rules = first.decides.length;
    return { fact, why: `${title}: ${rules} ${rules === 1 ? 'rule hangs' : 'rules hang'} on it` };
  }
  return undefined;
}
