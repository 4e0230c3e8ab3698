import { useTranslation } from 'react-i18next';
import { Tag } from '../kit/tag.tsx';
import { answerWords, asHead } from './answer-words.ts';
import type { Scheme, SchemeProps } from './asked.ts';
import classes from './classification.module.css';

type Rule = Scheme['rules'][number];
type Words = ReturnType<typeof useTranslation<'compliance'>>['t'];

/** Rules with what they say in own words, and the answers that make them hold or not. */
export function RuleLines({ rules, scheme, facts }: SchemeProps & { readonly rules: readonly Rule[] }) {
  const { t } = useTranslation('compliance');
  return (
    <ul className={classes['rules']}>
      {rules.map((rule) => (
        <li key={rule.rule}>
          <strong>{ruleName(rule, t)}</strong> {rule.title} {rule.gives === undefined ? null : <Tag>{rule.gives}</Tag>}{' '}
          <span className="quiet">{t(rule.displaced ? 'cl.displaced' : `cl.holds.${rule.holds}`)}</span>
          <small>{scheme.explains[rule.rule]}</small>
          {rule.reasons.map((reason) => (
            <small key={`${reason.fact} ${reason.negated}`}>· {reasonWords(reason, facts, t)}</small>
          ))}
        </li>
      ))}
    </ul>
  );
}

function reasonWords(
  { fact: id, told, asked }: Rule['reasons'][number],
  facts: SchemeProps['facts'],
  t: Words,
): string {
  const fact = facts.get(id);
  const title = asHead(fact?.title ?? id);
  if (!asked) return t('cl.notAsked', { fact: title });
  return told === undefined
    ? t('cl.notTold', { fact: title })
    : t('cl.told', { fact: title, answer: answerWords(fact, told, t) });
}

/** Rules are numbered; a scheme without numbers names the article, which needs no word before it. */
function ruleName({ number, part }: Rule, t: Words): string {
  const name = part === undefined ? number : `${number} ${part}`;
  return /^\d/.test(number) ? t('cl.rule', { number: name }) : name;
}
