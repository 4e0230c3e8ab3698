/** One answer from the text that a person types, as the fact asks for it. */
import type { Told } from '../knowledge/holds.ts';
import type { ClassificationKnowledge } from '../knowledge/scheme.ts';

/**
 * `yes`, `no`, a number, an option, or options with commas; nothing between the commas, `none` and `[]` are the empty list.
 * What does not fit is kept as it is: read-answers tells it as a fault.
 */
export function parseAnswer(slug: string, text: string, { facts, bySlug }: ClassificationKnowledge): Told {
  const answer = facts.get(bySlug.get(slug) ?? '')?.answer;
  const plain = text.trim();
  if (answer === undefined) return plain;
  if ('yes-no' in answer) return parseYesNo(plain);
  if ('number' in answer) return plain !== '' && Number.isFinite(Number(plain)) ? Number(plain) : plain;
  if ('one-of' in answer) return plain;
  const inside = plain.replace(/^\[|\]$/g, '');
  const none = inside === 'none' && !answer['any-of'].some(({ id }) => id === 'none');
  return none ? [] : inside.split(/[\s,]+/).filter((one) => one !== '');
}

function parseYesNo(text: string): boolean | string {
  if (/^(true|yes|y)$/i.test(text)) return true;
  return /^(false|no|n)$/i.test(text) ? false : text;
}
