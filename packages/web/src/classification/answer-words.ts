/** An answer as people read it. */
import type { FactShown } from '@primum/core/api/classification';
import type { TFunction } from 'i18next';
import type { Told } from './asked.ts';

export function answerWords(
  fact: Pick<FactShown, 'answer'> | undefined,
  told: Told,
  t: TFunction<'compliance'>,
): string {
  if (typeof told === 'boolean') return t(told ? 'cl.yes' : 'cl.no');
  const options =
    fact === undefined
      ? []
      : 'one-of' in fact.answer
        ? fact.answer['one-of']
        : 'any-of' in fact.answer
          ? fact.answer['any-of']
          : [];
  const title = (id: string) => options.find((option) => option.id === id)?.title ?? id;
  if (typeof told === 'string') return title(told);
  if (typeof told !== 'number') return told.length === 0 ? t('cl.nothing') : told.map(title).join('; ');
  const unit = fact !== undefined && 'number' in fact.answer ? ` ${fact.answer.number.unit}` : '';
  return `${told}${unit}`;
}

/** A fact's title before its answer: most are questions, and take no colon. */
export function asHead(title: string): string {
  return title.endsWith('?') ? title : `${title}:`;
}
