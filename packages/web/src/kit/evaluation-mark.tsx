/** Acceptability as sign and word; colour only supports it. */
import { useTranslation } from 'react-i18next';
import classes from './marks.module.css';

export type Evaluation = 'acceptable' | 'reduce' | 'unacceptable';

export const EVALUATION_SIGN = { unacceptable: '■', reduce: '▲', acceptable: '✓' } as const;

export function EvaluationMark({ of }: { readonly of: Evaluation }) {
  const { t } = useTranslation();
  return (
    <span className={classes['mark']} data-evaluation={of}>
      <span aria-hidden="true">{EVALUATION_SIGN[of]}</span> {t(`evaluation.${of}`)}
    </span>
  );
}
