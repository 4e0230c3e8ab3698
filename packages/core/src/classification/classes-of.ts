/** The classes of all schemes, each worked out after those that its conditions look at. */
import { type FactsTold, NOT_ASKED, type Told } from '../knowledge/holds.ts';
import { type Answers, factsTold } from './answers.ts';
import { classifyScheme, type SchemeClass, type Why } from './classify-scheme.ts';
import type { ClassificationKnowledge } from '../knowledge/scheme.ts';

/** Every scheme's class by its id. A condition that looks at a class sees what is certain of it. */
export function classesOf(
  answers: Answers,
  knowledge: ClassificationKnowledge,
  why?: Why,
): ReadonlyMap<string, SchemeClass> {
  const classes = new Map<string, SchemeClass>();
  const told = withClasses(answers, classes, knowledge);
  for (const scheme of knowledge.schemes) classes.set(scheme.entry.id, classifyScheme(scheme, told, why));
  return classes;
}

/** Facts, and the classes worked out so far under the ids of their schemes. */
export function withClasses(
  answers: Answers,
  classes: ReadonlyMap<string, SchemeClass>,
  knowledge: ClassificationKnowledge,
): FactsTold {
  const facts = factsTold(answers, knowledge);
  const scheme = new Map(knowledge.schemes.map(({ entry }) => [entry.id, entry]));
  return {
    answer: (id) => {
      const found = classes.get(id);
      if (found === undefined) return facts.answer(id);
      if (!found.settled) return undefined;
      return found.class ?? NOT_ASKED;
    },
    order: (id) => scheme.get(id)?.classes.map((one) => one.id) ?? facts.order(id),
    possible: (id): readonly Told[] | undefined => {
      const found = classes.get(id);
      return found?.applies === 'yes' && found.class !== undefined ? found.possible : undefined;
    },
  };
}
