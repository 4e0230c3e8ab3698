/** Harms as they stood, or stand: likelihood, severity and evaluation of each, and what uses say that have criteria of their own. */
import { Button } from '@mantine/core';
import type { SeenRow } from '@primum/core/decision/decision-picture';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './decision.module.css';
import { EvaluationMark } from './kit/evaluation-mark.tsx';

/** So many stand open: what comes after them, as the rest of a form, is not to be looked for below dozens of harms. */
const MOST = 8;

interface Props {
  readonly label: string;
  readonly seen: readonly SeenRow[];
  /** True: all of them stand open, as where somebody signs for them. */
  readonly isWhole?: boolean;
  /** True: it is of one harm, whose title stands above. */
  readonly isOfOne?: boolean;
}

export function SeenTable({ label, seen, isWhole = false, isOfOne = false }: Props) {
  const { t } = useTranslation('decision');
  const { t: general } = useTranslation();
  const [isOpen, setOpen] = useState(isWhole || seen.length <= MOST + 2);
  if (seen.length === 0) return <p className="quiet">{t('noHarms')}</p>;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- who has no mouse scrolls by keys
    <div className={classes['scroll']} role="region" aria-label={label} tabIndex={0}>
      <table className={classes['seen']}>
        <thead>
          <tr>
            {isOfOne ? null : <th scope="col">{t('harm')}</th>}
            <th scope="col">{t('likelihood')}</th>
            <th scope="col">{t('severity')}</th>
            <th scope="col">{t('evaluation')}</th>
          </tr>
        </thead>
        <tbody>
          {seen.map(({ harm, title, likelihood, severity, evaluation, byUse = [] }, at) => (
            <tr key={harm} {...(isOpen || at < MOST ? {} : { className: classes['folded'] })}>
              {isOfOne ? null : <td className={classes['harm']}>{title}</td>}
              <td title={t('likelihood')}>{wordOf(likelihood)}</td>
              <td title={t('severity')}>{wordOf(severity)}</td>
              <td>
                <EvaluationMark of={evaluation} />
                {byUse.map((use) => (
                  <small key={use.id} className={classes['use']}>
                    {use.title}: {general(`evaluation.${use.evaluation}`)}
                  </small>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {isOpen ? null : (
        <Button className="no-print" variant="subtle" size="compact-sm" onClick={() => setOpen(true)}>
          {t('allHarms', { count: seen.length })}
        </Button>
      )}
    </div>
  );
}

/** A level's id in words, as packs have them. */
export function wordOf(id: string): string {
  return id.replaceAll('-', ' ');
}
