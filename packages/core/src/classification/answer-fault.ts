/** Whether an answer is of the kind that its fact asks for. */
import type { Fault } from '../fault.ts';
import type { FactEntry } from '../knowledge/fact-entry.ts';
import type { Told } from '../knowledge/holds.ts';
import { nearest } from '../suggestion.ts';
import { slugOf } from '../knowledge/scheme.ts';

type AnswerFault = Pick<Fault, 'code' | 'message' | 'expected' | 'hint'>;

/** Undefined where the answer fits. */
export function answerFault(fact: FactEntry, told: Told): AnswerFault | undefined {
  const { answer } = fact;
  if ('yes-no' in answer)
    return typeof told === 'boolean' ? undefined : wrong(fact, 'true or false', told, 'written without quotes');
  if ('number' in answer) return numberFault(fact, answer.number, told);
  if ('one-of' in answer) {
    const options = answer['one-of'].map(({ id }) => id);
    if (typeof told !== 'string') return wrong(fact, `one of ${options.join(', ')}`, told, 'exactly one can be so');
    return options.includes(told) ? undefined : noOption(fact, options, [told]);
  }
  const options = answer['any-of'].map(({ id }) => id);
  if (!Array.isArray(told))
    return wrong(fact, `a list of ${options.join(', ')}`, told, 'a list, as [one, two]; an empty one for none');
  const unknown = (told as readonly string[]).filter((one) => !options.includes(one));
  return unknown.length === 0 ? undefined : noOption(fact, options, unknown);
}

function numberFault(
  fact: FactEntry,
  {
    unit,
    least,
    most,
  }: { readonly unit: string; readonly least?: number | undefined; readonly most?: number | undefined },
  told: Told,
): AnswerFault | undefined {
  const from = least === undefined ? '' : ` from ${least}`;
  const to = most === undefined ? '' : ` to ${most}`;
  const fits = typeof told === 'number' && told >= (least ?? -Infinity) && told <= (most ?? Infinity);
  return fits ? undefined : wrong(fact, `a number of ${unit}${from}${to}`, told, 'written without quotes and unit');
}

function wrong(fact: FactEntry, expected: string, told: Told, hint: string): AnswerFault {
  const said = Array.isArray(told) ? `[${told.join(', ')}]` : JSON.stringify(told);
  return { code: 'wrong-answer', message: `${said} does not answer "${slugOf(fact.id)}"`, expected, hint };
}

function noOption(fact: FactEntry, options: readonly string[], unknown: readonly string[]): AnswerFault {
  const near = unknown.flatMap((one) => nearest(one, options) ?? []);
  return {
    code: 'unknown-option',
    message: `"${slugOf(fact.id)}" has no answer ${unknown.map((one) => `"${one}"`).join(', ')}`,
    expected: `of ${options.join(', ')}`,
    ...(near.length === 0 ? {} : { hint: `did you mean ${near.map((one) => `"${one}"`).join(', ')}?` }),
  };
}
