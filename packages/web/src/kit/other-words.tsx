import { LENSES } from '@primum/core/term/lenses';
import { wordOf } from '@primum/core/term/word-of';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { termsQuery } from '../queries.ts';
import classes from './other-words.module.css';

interface Props {
  /** Entry of the pack of terms, without the pack. */
  readonly of: string;
  /** What it means was said already. */
  readonly isExplained: boolean;
}

/** What the professions call a concept, side by side. */
export function OtherWords({ of, isExplained }: Props) {
  const { t, i18n } = useTranslation();
  const term = useQuery(termsQuery).data?.find(({ id }) => id === `terms/${of}`);
  if (term === undefined) return null;
  const language = i18n.language === 'de' ? 'de' : 'en';
  return (
    <>
      {isExplained ? null : <p className={classes['means']}>{term.means[language]}</p>}
      <dl className={classes['words']}>
        {LENSES.map((lens) => {
          const word = wordOf(term, lens, { language, form: 'one' });
          return word === undefined ? null : (
            <div key={lens}>
              <dt>{t(`lens.${lens}`)}</dt>
              <dd>{word}</dd>
            </div>
          );
        })}
      </dl>
    </>
  );
}
