import type { PackView } from '@primum/core/api/knowledge';
import { MARKS } from '@primum/core/knowledge/entry-words';
import { useTranslation } from 'react-i18next';
import { useFigures } from '../kit/use-figures.ts';
import classes from './marks-bar.module.css';

/** How many entries were seen in their source, are known practice, or are proposals: as lengths and in words. */
export function MarksBar({ marks }: { readonly marks: PackView['marks'] }) {
  const { t } = useTranslation();
  const figures = useFigures();
  return (
    <>
      <span className={classes['bar']} aria-hidden="true">
        {MARKS.map((mark) => (
          <span key={mark} className={classes[mark]} style={{ flexGrow: marks[mark] }} />
        ))}
      </span>
      <small>{MARKS.map((mark) => `${figures.count(marks[mark])} ${t(`mark.${mark}`)}`).join(' · ')}</small>
    </>
  );
}
