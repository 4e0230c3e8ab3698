/** Questions to a person on a terminal. */
import { autocomplete, cancel, intro, isCancel, outro, text } from '@clack/prompts';

export interface Asked {
  readonly title: string;
  readonly purpose: string;
  readonly owner: string;
  readonly type: string;
  readonly place: string;
  readonly function: string;
  readonly stage: string;
}

export interface Question {
  readonly key: keyof Asked;
  readonly text: string;
  readonly initial: string;
  readonly choices?: readonly { readonly value: string; readonly label: string; readonly hint?: string | undefined }[];
}

/** Undefined where the person stopped. */
export async function ask(questions: readonly Question[], given: Asked): Promise<Asked | undefined> {
  intro('A new dossier');
  const answers: { -readonly [K in keyof Asked]: string } = { ...given };
  for (const question of questions) {
    const answer = await Promise.race([askOne(question), noMoreInput()]);
    if (isCancel(answer) || typeof answer === 'symbol') {
      cancel('Stopped.');
      return undefined;
    }
    answers[question.key] = answer;
  }
  outro('That is all.');
  return answers;
}

/** Where the input ends (Ctrl-D) a question is never answered: nothing is left to wait for, and the process would just end. */
function noMoreInput(): Promise<symbol> {
  return new Promise(
    (resolve) =>
      void process.once('beforeExit', () => {
        // The prompt hid the cursor and does not learn that it is over.
        process.stdout.write('\u001b[?25h');
        resolve(Symbol('no more input'));
      }),
  );
}

function askOne({ text: message, initial, choices }: Question): Promise<string | symbol> {
  if (choices === undefined) return text({ message, defaultValue: initial, placeholder: initial });
  const options = choices.map(({ value, label, hint }) => ({ value, label, ...(hint === undefined ? {} : { hint }) }));
  return autocomplete({ message, options, initialValue: initial, maxItems: 8 });
}
