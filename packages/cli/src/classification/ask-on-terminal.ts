/** Puts one question of classification to the person at the terminal. */
import { confirm, isCancel, multiselect, note, select, text } from '@clack/prompts';
import type { Told } from '@primum/core/knowledge/holds';
import { plainText } from '../plain-text.ts';
import type { FactQuestion } from './ask-facts.ts';

export async function askOnTerminal({ fact, why }: FactQuestion): Promise<Told | undefined> {
  note(plainText(fact.explain), plainText(why));
  const message = plainText(fact.title);
  const { answer } = fact;
  const given = await ('yes-no' in answer
    ? confirm({ message, initialValue: false })
    : 'number' in answer
      ? text({ message: `${message} (${answer.number.unit})` })
      : 'one-of' in answer
        ? select({ message, options: answer['one-of'].map(shown) })
        : multiselect({ message, options: answer['any-of'].map(shown), required: false }));
  if (isCancel(given)) return undefined;
  return 'number' in answer ? Number(given) : given;
}

function shown({
  id,
  title,
  explain,
}: {
  readonly id: string;
  readonly title: string;
  readonly explain?: string | undefined;
}) {
  return { value: id, label: plainText(title), ...(explain === undefined ? {} : { hint: plainText(explain) }) };
}
